import { check } from 'gradient-lab';
import type * as Answer from './solution';

/** Whether no number nearby, and none of the data, costs less. */
function isLowest(loss: (c: number) => number, c: number, y: number[]): boolean {
  const others = [...y, c - 0.01, c + 0.01, c - 1, c + 1];
  return Number.isFinite(c) && others.every((other) => loss(c) <= loss(other) + 1e-9);
}

const sets = [
  [3, 1, 2],
  [1, 2, 3, 4, 100],
  [7, -5, 7, 0.5, 12, 7],
];

export default function judge({ bestForSquares, bestForAbsolute }: typeof Answer) {
  for (const y of sets) {
    const mean = (of: (error: number) => number) => (c: number) =>
      y.reduce((sum, value) => sum + of(c - value), 0) / y.length;
    const given = [...y];
    check.true(
      isLowest(
        mean((e) => e * e),
        bestForSquares(given),
        y,
      ),
      {
        en: `For ${y.join(', ')} no number has a lower mean squared error.`,
        zh: `对于 ${y.join(', ')}，应没有别的数均方误差更低。`,
      },
    );
    check.true(isLowest(mean(Math.abs), bestForAbsolute(given), y), {
      en: `For ${y.join(', ')} no number has a lower mean absolute error.`,
      zh: `对于 ${y.join(', ')}，应没有别的数平均绝对误差更低。`,
    });
    check.true(given.join() === y.join(), {
      en: 'The numbers that came in were left in their order.',
      zh: '传入的数组应保持不变。',
    });
  }
}
