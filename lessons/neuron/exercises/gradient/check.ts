import { check } from 'gradient-lab';
import type * as Answer from './solution';

function lossOf(w: number[], b: number, x: number[], target: number): number {
  const z = w.reduce((sum, weight, i) => sum + weight * x[i]!, b);
  const y = 1 / (1 + Math.exp(-z));
  return -target * Math.log(y) - (1 - target) * Math.log(1 - y);
}

/** Central differences: the loss a little to the right minus a little to the left. */
function measureSlopes(w: number[], b: number, x: number[], target: number) {
  const h = 1e-5;
  const slope = (at: (by: number) => number) => (at(h) - at(-h)) / (2 * h);
  const bump = (i: number, by: number) => w.map((weight, j) => (i === j ? weight + by : weight));
  return {
    w: w.map((_, i) => slope((by) => lossOf(bump(i, by), b, x, target))),
    b: slope((by) => lossOf(w, b + by, x, target)),
  };
}

const examples: [number[], number, number[], number][] = [
  [[0.5, -0.3], 0.1, [0.7, 0.4], 0],
  [[0.5, -0.3], 0.1, [0.7, 0.4], 1],
  [[-1.5, 2, 0.25], -0.5, [1, 0.5, -2], 1],
];

export default function judge({ gradient }: typeof Answer) {
  examples.forEach(([w, b, x, target], i) => {
    const answer = gradient(w, b, x, target);
    const measured = measureSlopes(w, b, x, target);
    check.close(answer.w, measured.w, 1e-5, {
      en: `Example ${i + 1}: the derivatives with respect to the weights agree with finite differences.`,
      zh: `第 ${i + 1} 个样本：对各权重的偏导数应与有限差分一致。`,
    });
    check.close(answer.b, measured.b, 1e-5, {
      en: `Example ${i + 1}: the derivative with respect to the bias agrees with finite differences.`,
      zh: `第 ${i + 1} 个样本：对偏置的偏导数应与有限差分一致。`,
    });
  });
}
