import { expect, it } from 'vitest';
import { errorGradient, fitLine, meanSquaredError } from './line-fit';
import type { Point } from './plane-line';

const points: readonly Point[] = [
  [0, 1],
  [1, 2],
  [2, 4],
];

it('measures the squared error by hand', () => {
  expect(meanSquaredError(points, [1, 1])).toBeCloseTo(1 / 3, 12);
  expect(meanSquaredError(points, [0, 0])).toBeCloseTo(7, 12);
});

it.each([
  [0, 0],
  [-0.3, 0.7],
  [2, -1],
] as const)('has a gradient at (%d, %d) that agrees with finite differences', (w, b) => {
  const h = 1e-5;
  const loss = (at: Point) => meanSquaredError(points, at);
  const [byW, byB] = errorGradient(points, [w, b]);
  expect(byW).toBeCloseTo((loss([w + h, b]) - loss([w - h, b])) / (2 * h), 6);
  expect(byB).toBeCloseTo((loss([w, b + h]) - loss([w, b - h])) / (2 * h), 6);
});

it('fits where the gradient is zero', () => {
  const best = fitLine(points);
  expect(best[0]).toBeCloseTo(1.5, 12);
  expect(best[1]).toBeCloseTo(5 / 6, 12);
  for (const slope of errorGradient(points, best)) expect(slope).toBeCloseTo(0, 12);
});
