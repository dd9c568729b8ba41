import { check } from 'gradient-lab';
import type * as Answer from './solution';

export default function judge({ loss, slope }: typeof Answer) {
  for (const s of [-8, -1, 0, 2, 8]) {
    const expected = -Math.log(1 / (1 + Math.exp(-s)));
    check.close(loss(s), expected, 1e-9, {
      en: `For s = ${s} the loss is ${expected.toFixed(4)}.`,
      zh: `s = ${s} 时，损失应是 ${expected.toFixed(4)}。`,
    });
    const h = 1e-5;
    check.close(slope(s), (loss(s + h) - loss(s - h)) / (2 * h), 1e-6, {
      en: `For s = ${s} the derivative agrees with a finite difference of your loss.`,
      zh: `s = ${s} 时，导数应与你的损失的有限差分一致。`,
    });
  }
  check.close(loss(-800), 800, 1e-9, {
    en: 'For s = −800 the loss is 800, and not infinite.',
    zh: 's = −800 时，损失应是 800，不是无穷大。',
  });
  check.close(slope(-800), -1, 1e-9, {
    en: 'For s = −800 the derivative is −1: a fake that is seen through gets the strongest pull.',
    zh: 's = −800 时，导数应是 −1：已被看穿的假样本，梯度最大。',
  });
}
