import * as tf from '@tensorflow/tfjs';
import { check } from 'gradient-lab';
import type * as Answer from './solution';

type Grid = number[][];

/** Numbers of no pattern, the same each time, some below 0. */
function draw(rows: number, columns: number, seed: number): Grid {
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => Math.sin(seed + 3.7 * i + 1.3 * j * j) - 0.3),
  );
}

export default function judge({ maxPool, maxPoolGradient }: typeof Answer) {
  const h = 1e-4;
  for (const [rows, columns, size] of [
    [4, 6, 2],
    [11, 11, 2],
    [9, 7, 3],
  ] as const) {
    const map = draw(rows, columns, size);
    const pooled = tf.tidy(() =>
      tf.maxPool(tf.tensor2d(map).expandDims<tf.Tensor3D>(2), size, size, 'valid').squeeze([2]),
    );
    const expected = pooled.arraySync() as Grid;
    pooled.dispose();
    check.close(maxPool(map, size).flat(), expected.flat(), 1e-6, {
      en: `${rows} × ${columns} values in windows of ${size} × ${size}: as TensorFlow.js pools them.`,
      zh: `${rows} × ${columns} 个数，窗口 ${size} × ${size}：应与 TensorFlow.js 的池化一致。`,
    });
    const delta = draw(expected.length, expected[0]!.length, 4);
    const loss = (values: Grid) =>
      delta.reduce(
        (sum, line, i) => line.reduce((part, d, j) => part + d * largest(values, size, i, j), sum),
        0,
      );
    const slopes = map.map((line, m) =>
      line.map((_, n) => (loss(nudge(map, m, n, h)) - loss(nudge(map, m, n, -h))) / (2 * h)),
    );
    check.close(maxPoolGradient(map, size, delta).flat(), slopes.flat(), 1e-6, {
      en: 'The gradient agrees with finite differences, for every value of the map.',
      zh: '对特征图的每个数，梯度都应与有限差分一致。',
    });
  }
}

function nudge(map: Grid, m: number, n: number, by: number): Grid {
  return map.map((line, i) => line.map((v, j) => (i === m && j === n ? v + by : v)));
}

function largest(map: Grid, size: number, i: number, j: number): number {
  const lines = map.slice(i * size, (i + 1) * size);
  return Math.max(...lines.flatMap((line) => line.slice(j * size, (j + 1) * size)));
}
