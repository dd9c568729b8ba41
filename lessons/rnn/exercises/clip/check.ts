import { check } from 'gradient-lab';
import type * as Answer from './solution';

export default function judge({ clipByNorm }: typeof Answer) {
  const long = [[3, -12], [4], [84, 0]];
  const short = clipByNorm(long, 2);
  const factor = 2 / Math.hypot(...long.flat());
  check.close(Math.hypot(...short.flat()), 2, 1e-9, {
    en: 'All of them together have the length 2 that was asked for.',
    zh: '合在一起，长度应是给定的 2。',
  });
  long.flat().forEach((value, i) => {
    check.close(short.flat()[i] ?? NaN, factor * value, 1e-9, {
      en: `Number ${i} is shortened by the same factor as the others: the direction stays.`,
      zh: `第 ${i} 个数应与其余的数按同一倍数缩短，方向不变。`,
    });
  });
  const fine = [[0.5], [-0.5, 0.1]];
  clipByNorm(fine, 1)
    .flat()
    .forEach((value, i) => {
      check.close(value, fine.flat()[i]!, 1e-12, {
        en: 'What is short enough stays as it is.',
        zh: '够短的梯度应保持不变。',
      });
    });
  const zero = clipByNorm([[0, 0]], 1).flat();
  check.true(zero.length === 2 && zero.every((value) => value === 0), {
    en: 'A gradient of zeros stays zero, not NaN.',
    zh: '全是 0 的梯度应仍是 0，而不是 NaN。',
  });
}
