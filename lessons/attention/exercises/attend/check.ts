import * as tf from '@tensorflow/tfjs';
import { check } from 'gradient-lab';
import type * as Answer from './solution';

type Grid = number[][];

/** Numbers of no pattern, the same each time. */
function draw(rows: number, columns: number, seed: number): Grid {
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => 2 * Math.sin(seed + 3.7 * i + 1.3 * j * j)),
  );
}

function byHand(q: Grid, k: Grid, v: Grid): Grid {
  return q.map((query, i) => {
    const powers = k
      .slice(0, i + 1)
      .map((key) =>
        Math.exp(query.reduce((sum, x, c) => sum + x * key[c]!, 0) / Math.sqrt(query.length)),
      );
    const total = powers.reduce((sum, power) => sum + power, 0);
    return v[0]!.map((_, c) =>
      powers.reduce((sum, power, j) => sum + (power / total) * v[j]![c]!, 0),
    );
  });
}

export default function judge({ attend }: typeof Answer) {
  const run = (q: Grid, k: Grid, v: Grid) =>
    attend(tf.tensor2d(q), tf.tensor2d(k), tf.tensor2d(v)).arraySync() as Grid;
  for (const d of [2, 9]) {
    const [q, k, v] = [draw(5, d, 1), draw(5, d, 2), draw(5, d, 3)];
    check.close(run(q, k, v), byHand(q, k, v), 1e-4, {
      en: `With queries of ${d} numbers, all five outputs agree with plain loops.`,
      zh: `查询有 ${d} 个数时，五个输出都应与逐项循环的结果一致。`,
    });
  }
  const [q, k, v] = [draw(4, 3, 1), draw(4, 3, 2), draw(4, 3, 3)];
  const later = (grid: Grid) => [...grid.slice(0, 3), [5, -4, 3]];
  check.close(run(later(q), later(k), later(v)).slice(0, 3), run(q, k, v).slice(0, 3), 1e-6, {
    en: 'What comes last changes none of the outputs before it.',
    zh: '改动最后一行，前面各行的输出应保持不变。',
  });
}
