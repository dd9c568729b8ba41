import { check } from 'gradient-lab';
import type * as Answer from './solution';

const margin = 0.25;

export default function judge({ w, b }: typeof Answer) {
  const [w1 = NaN, w2 = NaN] = w;
  const sumAt = (x1: number, x2: number) => w1 * x1 + w2 * x2 + b;
  for (const x1 of [0, 1]) {
    for (const x2 of [0, 1]) {
      const fires = !(x1 === 1 && x2 === 1);
      check.true(sumAt(x1, x2) >= 0 === fires, {
        en: `Input (${x1}, ${x2}): the neuron should ${fires ? 'fire' : 'stay silent'}.`,
        zh: `输入 (${x1}, ${x2})：神经元应${fires ? '激活' : '不激活'}。`,
      });
    }
  }
  const corners = [sumAt(0, 0), sumAt(0, 1), sumAt(1, 0), sumAt(1, 1)];
  const nearest = Math.min(...corners.map(Math.abs)) / Math.hypot(w1, w2);
  check.true(nearest >= margin, {
    en: `No corner is nearer to the line than ${margin}.`,
    zh: `每个角点到决策边界的距离都应不小于 ${margin}。`,
  });
}
