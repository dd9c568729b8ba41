import { describe, expect, it } from 'vitest';
import { fitLine, meanSquaredError } from './line-fit';
import {
  absoluteError,
  fitLineAbsolute,
  fitLineHuber,
  huberLoss,
  meanLoss,
  squaredError,
} from './regression-loss';
import type { Point } from './plane-line';

const points: Point[] = [
  [-2, 0.5],
  [-1, -3],
  [0, 1],
  [1, 2.5],
  [2, 9],
  [3, 2],
];

describe('slopes', () => {
  it.each([
    ['squared', squaredError],
    ['absolute', absoluteError],
    ['Huber', huberLoss(1.5)],
  ])('of the %s error agree with finite differences', (_, { value, slope }) => {
    for (const e of [-4, -1.4, -0.3, 0.7, 1.6, 5]) {
      expect(slope(e)).toBeCloseTo((value(e + 1e-6) - value(e - 1e-6)) / 2e-6, 6);
    }
  });

  it('are joined at δ by Huber', () => {
    const { value } = huberLoss(1.5);
    expect(value(1.5)).toBeCloseTo(1.125, 12);
    expect(value(1.5 + 1e-9)).toBeCloseTo(1.125, 8);
  });
});

/** No line near this one, and none far off, has a lower loss. */
function expectLowest(loss: (line: Point) => number, [w, b]: Point): void {
  const least = loss([w, b]);
  for (const size of [1e-4, 0.01, 0.3, 3]) {
    for (let turn = 0; turn < 24; turn++) {
      const angle = (turn * Math.PI) / 12;
      const other = loss([w + size * Math.cos(angle), b + size * Math.sin(angle)]);
      expect(other).toBeGreaterThanOrEqual(least - 1e-12);
    }
  }
}

describe('the line', () => {
  it('of least absolute error', () => {
    const line = fitLineAbsolute(points);
    expectLowest((other) => meanLoss(absoluteError, points, other), line);
  });

  it.each([0.2, 1, 4])('of least Huber loss with δ = %d', (delta) => {
    const line = fitLineHuber(points, delta);
    expectLowest((other) => meanLoss(huberLoss(delta), points, other), line);
  });

  it('is that of least squares where δ is larger than every error', () => {
    const [w, b] = fitLine(points);
    expect(fitLineHuber(points, 100)).toEqual([expect.closeTo(w, 9), expect.closeTo(b, 9)]);
    expect(meanLoss(squaredError, points, [w, b])).toBeCloseTo(meanSquaredError(points, [w, b]), 9);
  });
});
