import { check } from 'gradient-lab';
import type * as Answer from './solution';

export default function judge({ huber }: typeof Answer) {
  check.close(huber(0.5, 1).loss, 0.125, 1e-9, {
    en: 'A small error, 0.5 with δ = 1, costs half its square, 0.125.',
    zh: '误差较小时（0.5，δ = 1），损失应是平方的一半，即 0.125。',
  });
  check.close(huber(-3, 1).loss, 2.5, 1e-9, {
    en: 'A large one, −3 with δ = 1, costs 2.5.',
    zh: '误差较大时（−3，δ = 1），损失应是 2.5。',
  });
  check.close([huber(2 + 1e-9, 2).loss, huber(-2 - 1e-9, 2).loss], [2, 2], 1e-6, {
    en: 'At δ = 2 the two pieces meet, on both sides, at a loss of 2.',
    zh: '当 δ = 2 时，左右两侧的两段都应在损失等于 2 的地方相接。',
  });
  const h = 1e-6;
  for (const e of [-4, -0.7, 0.2, 1.4, 6]) {
    const measured = (huber(e + h, 1.5).loss - huber(e - h, 1.5).loss) / (2 * h);
    check.close(huber(e, 1.5).slope, measured, 1e-5, {
      en: `At e = ${String(e).replace('-', '−')} the slope agrees with finite differences.`,
      zh: `在 e = ${String(e).replace('-', '−')} 处，导数应与有限差分一致。`,
    });
    check.true(Math.abs(huber(e, 1.5).slope) <= 1.5, {
      en: `At e = ${String(e).replace('-', '−')} the slope is no steeper than δ.`,
      zh: `在 e = ${String(e).replace('-', '−')} 处，导数的绝对值应不超过 δ。`,
    });
  }
}
