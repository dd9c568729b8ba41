import { check } from 'gradient-lab';
import type * as Answer from './solution';

const h = 1e-5;

function lossOf(w: number, b: number, x: number[], y: number[]): number {
  return x.reduce((sum, at, i) => sum + (w * at + b - y[i]!) ** 2, 0) / x.length;
}

const examples: [number, number, number[], number[]][] = [
  [0, 0, [1], [1]],
  [0.5, -1, [1, 2, 4], [2, 1, 3]],
  [-2, 0.3, [-1, 0, 0.5, 3], [0, 1, -2, 2]],
];

export default function judge({ slopes }: typeof Answer) {
  examples.forEach(([w, b, x, y], i) => {
    const answer = slopes(w, b, x, y);
    const byW = (lossOf(w + h, b, x, y) - lossOf(w - h, b, x, y)) / (2 * h);
    const byB = (lossOf(w, b + h, x, y) - lossOf(w, b - h, x, y)) / (2 * h);
    check.close(answer.w, byW, 1e-5, {
      en: `Data ${i + 1}: the derivative with respect to w agrees with finite differences.`,
      zh: `第 ${i + 1} 组数据：对 w 的偏导数应与有限差分一致。`,
    });
    check.close(answer.b, byB, 1e-5, {
      en: `Data ${i + 1}: the derivative with respect to b agrees with finite differences.`,
      zh: `第 ${i + 1} 组数据：对 b 的偏导数应与有限差分一致。`,
    });
  });
}
