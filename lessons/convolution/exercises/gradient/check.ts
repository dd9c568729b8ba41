import { check } from 'gradient-lab';
import type * as Answer from './solution';

type Grid = number[][];

function slide(x: Grid, w: Grid): Grid {
  return x
    .slice(w.length - 1)
    .map((_, i) =>
      x[0]!
        .slice(w.length - 1)
        .map((__, j) =>
          w.reduce(
            (sum, row, m) => row.reduce((part, v, n) => part + v * x[i + m]![j + n]!, sum),
            0,
          ),
        ),
    );
}

/** Numbers of no pattern, the same each time. */
function draw(rows: number, columns: number, seed: number): Grid {
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => Math.sin(seed + 3.7 * i + 1.3 * j * j)),
  );
}

export default function judge({ kernelGradient }: typeof Answer) {
  const h = 1e-4;
  for (const size of [2, 3]) {
    const x = draw(5, 6, size);
    const w = draw(size, size, 7);
    const delta = draw(5 - size + 1, 6 - size + 1, 4);
    const loss = (kernel: Grid) =>
      slide(x, kernel).reduce(
        (sum, row, i) => row.reduce((part, z, j) => part + z * delta[i]![j]!, sum),
        0,
      );
    const gradient = kernelGradient(x, delta, size);
    for (const [m, n] of [
      [0, 0],
      [size - 1, 0],
      [0, size - 1],
      [1, 1],
    ] as const) {
      const nudged = (by: number) =>
        w.map((row, i) => row.map((v, j) => (i === m && j === n ? v + by : v)));
      const slope = (loss(nudged(h)) - loss(nudged(-h))) / (2 * h);
      check.close(gradient[m]?.[n] ?? NaN, slope, 1e-6, {
        en: `For ${size} × ${size} weights, weight ${m}, ${n} agrees with finite differences.`,
        zh: `${size} × ${size} 个权重时，权重 ${m}，${n} 的结果应与有限差分一致。`,
      });
    }
  }
}
