import { check } from 'gradient-lab';
import type * as Answer from './solution';

/** With a true minus sign. */
function print(value: number): string {
  return String(value).replace('-', '−');
}

export default function judge({ crossEntropy }: typeof Answer) {
  for (const [z, y] of [
    [0, 1],
    [1.5, 0],
    [-2, 1],
    [3, 1],
  ] as const) {
    const p = 1 / (1 + Math.exp(-z));
    const { loss, slope } = crossEntropy(z, y);
    check.close([loss, slope], [-Math.log(y === 1 ? p : 1 - p), p - y], 1e-9, {
      en: `For z = ${print(z)} and y = ${print(y)} loss and slope are right.`,
      zh: `z = ${print(z)}，y = ${print(y)} 时，损失和导数都应正确。`,
    });
  }
  for (const [z, y, loss, slope] of [
    [800, 0, 800, 1],
    [-800, 1, 800, -1],
    [800, 1, 0, 0],
    [-800, 0, 0, 0],
  ] as const) {
    const answer = crossEntropy(z, y);
    check.close([answer.loss, answer.slope], [loss, slope], 1e-9, {
      en: `For z = ${print(z)} and y = ${print(y)} the loss is ${print(loss)} and the slope ${print(slope)}.`,
      zh: `z = ${print(z)}，y = ${print(y)} 时，损失应是 ${print(loss)}，导数应是 ${print(slope)}。`,
    });
  }
}
