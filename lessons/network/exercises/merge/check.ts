import { check } from 'gradient-lab';
import type * as Answer from './solution';

const W1 = [
  [1, -2],
  [0.5, 3],
  [-1, 0],
];
const b1 = [1, -0.5, 2];
const W2 = [
  [2, 0, -1],
  [1, 1, 4],
];
const b2 = [0.25, -3];

function apply(W: number[][], b: number[], x: number[]): number[] {
  return W.map((row, i) => row.reduce((sum, w, j) => sum + w * x[j]!, b[i]!));
}

export default function judge({ merge }: typeof Answer) {
  const { W, b } = merge(W1, b1, W2, b2);
  check.true(W.length === 2 && W.every((row) => row.length === 2), {
    en: 'From two inputs to two outputs, W is a 2 × 2 matrix.',
    zh: '两个输入、两个输出，W 应是 2 × 2 的矩阵。',
  });
  for (const x of [
    [0, 0],
    [1, 0],
    [0.5, -1.5],
  ]) {
    check.close(apply(W, b, x), apply(W2, b2, apply(W1, b1, x)), 1e-9, {
      en: `For x = (${x.join(', ').replace('-', '−')}) one layer answers what the two answer.`,
      zh: `x = (${x.join(', ').replace('-', '−')}) 时，合成的一层应与原来两层的输出相同。`,
    });
  }
}
