import { check } from 'gradient-lab';
import type * as Answer from './solution';

interface Neuron {
  w: number[];
  b: number;
}

function fire({ w, b }: Neuron, first: number, second: number): 0 | 1 {
  return (w[0] ?? NaN) * first + (w[1] ?? NaN) * second + b >= 0 ? 1 : 0;
}

export default function judge({ left, right, output }: typeof Answer) {
  for (const x1 of [0, 1]) {
    for (const x2 of [0, 1]) {
      const [l, r] = [fire(left, x1, x2), fire(right, x1, x2)];
      const expected = x1 === x2 ? 0 : 1;
      check.true(fire(output, l, r) === expected, {
        en: `Input (${x1}, ${x2}): left ${l}, right ${r}, output should be ${expected}.`,
        zh: `输入 (${x1}, ${x2})：left 为 ${l}，right 为 ${r}，输出应为 ${expected}。`,
      });
    }
  }
}
