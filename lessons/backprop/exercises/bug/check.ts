import { check } from 'gradient-lab';
import type * as Answer from './solution';

const h = 1e-5;
const cases = [
  { numbers: [0.5, -0.4, -0.6, 0.9, 0.1, 0.2, 0.7, -0.5, 0.1], x: [1, 0.5], y: 1 },
  { numbers: [-1.2, 0.3, 0.8, 0.4, -0.5, 0.6, 1.1, 0.9, -0.3], x: [-0.7, 1.4], y: -0.5 },
];

function build(n: number[]) {
  return { W: [n.slice(0, 2), n.slice(2, 4)], b: n.slice(4, 6), v: n.slice(6, 8), c: n[8]! };
}

export default function judge({ forward, backward }: typeof Answer) {
  cases.forEach(({ numbers, x, y }, i) => {
    const { W, b, v, c } = backward(build(numbers), x, y);
    const lossAt = (list: number[]) => (forward(build(list), x).output - y) ** 2;
    const measured = numbers.map((_, k) => {
      const moved = (by: number) => numbers.map((value, j) => (j === k ? value + by : value));
      return (lossAt(moved(h)) - lossAt(moved(-h))) / (2 * h);
    });
    const parts = [
      ['v, c', [...v, c], measured.slice(6)],
      ['b', b, measured.slice(4, 6)],
      ['W', W.flat(), measured.slice(0, 4)],
    ] as const;
    for (const [name, found, expected] of parts) {
      check.close([...found], expected, 1e-6, {
        en: `Network ${i + 1}: the derivatives with respect to ${name} agree with finite differences.`,
        zh: `第 ${i + 1} 个网络：对 ${name} 的导数应与有限差分一致。`,
      });
    }
  });
}
