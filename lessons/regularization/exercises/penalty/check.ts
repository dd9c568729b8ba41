import { check } from 'gradient-lab';
import type * as Answer from './solution';

const x = [-1, -0.5, 0, 0.5, 2];
const y = [0.3, -0.2, 1, 0.4, 2.5];
const h = 1e-4;

export default function judge({ ridge }: typeof Answer) {
  check.close(ridge(1, 0, x, y, 0).loss, 0.608, 1e-9, {
    en: 'Without a penalty the loss is the mean squared error.',
    zh: '没有惩罚时，损失应等于均方误差。',
  });
  check.close(ridge(3, 1, x, y, 0.5).loss - ridge(3, 1, x, y, 0).loss, 4.5, 1e-9, {
    en: 'At w = 3 a strength of 0.5 adds 4.5 to the loss, whatever b is.',
    zh: '在 w = 3 处，强度 0.5 应使损失增加 4.5，与 b 无关。',
  });
  for (const [w, b, strength] of [
    [0.7, -0.4, 0],
    [0.7, -0.4, 0.3],
    [-2, 1.5, 2],
  ] as const) {
    const at = ridge(w, b, x, y, strength);
    const loss = (v: number, c: number) => ridge(v, c, x, y, strength).loss;
    check.close(at.byW, (loss(w + h, b) - loss(w - h, b)) / (2 * h), 1e-5, {
      en: `At w = ${w}, λ = ${strength} the derivative by w agrees with finite differences.`,
      zh: `在 w = ${w}、λ = ${strength} 处，对 w 的偏导数应与有限差分一致。`,
    });
    check.close(at.byB, (loss(w, b + h) - loss(w, b - h)) / (2 * h), 1e-5, {
      en: `At b = ${b}, λ = ${strength} the derivative by b agrees with finite differences.`,
      zh: `在 b = ${b}、λ = ${strength} 处，对 b 的偏导数应与有限差分一致。`,
    });
  }
}
