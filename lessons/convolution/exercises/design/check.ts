import { check } from 'gradient-lab';
import type * as Answer from './solution';

const others = {
  falling: ['a falling line', '下降的线', [1, 0, 0, 0, 1, 0, 0, 0, 1]],
  upright: ['an upright line', '竖线', [0, 1, 0, 0, 1, 0, 0, 1, 0]],
  lying: ['a lying line', '横线', [0, 0, 0, 1, 1, 1, 0, 0, 0]],
  white: ['white all over', '一片白', [1, 1, 1, 1, 1, 1, 1, 1, 1]],
  dot: ['a single dot', '单独一个点', [0, 0, 0, 0, 1, 0, 0, 0, 0]],
} as const;

export default function judge({ kernel }: typeof Answer) {
  const weights = kernel.flat();
  check.true(kernel.length === 3 && weights.length === 9 && weights.every(Number.isFinite), {
    en: 'The kernel has three rows of three numbers.',
    zh: '卷积核应有三行，每行三个数。',
  });
  const answer = (picture: readonly number[]) =>
    picture.reduce((sum, x, i) => sum + x * weights[i]!, 0);
  check.true(answer([0, 0, 1, 0, 1, 0, 1, 0, 0]) > 1, {
    en: 'A rising line is answered with more than 1.',
    zh: '对上升的斜线，结果应大于 1。',
  });
  for (const [en, zh, picture] of Object.values(others)) {
    check.true(answer(picture) < 0.5, {
      en: `The answer to ${en} is less than 0.5.`,
      zh: `对${zh}，结果应小于 0.5。`,
    });
  }
}
