import { describe, expect, it } from 'vitest';
import { descend, gradientOf, lossOf } from './and-descent';

describe('the loss of AND', () => {
  it('is ln 2 for a neuron that knows nothing, and finite far out', () => {
    expect(lossOf({ w: 0, b: 0 })).toBeCloseTo(Math.LN2, 12);
    expect(lossOf({ w: 2000, b: -3000 })).toBe(0);
    expect(lossOf({ w: -1000, b: 0 })).toBeCloseTo((2 * Math.LN2 - Math.LN2 + 2000) / 4, 9);
  });

  it('has the gradient that finite differences give', () => {
    const h = 1e-5;
    for (const point of [
      { w: 0.3, b: -0.7 },
      { w: -2, b: 3 },
      { w: 4, b: -6.5 },
    ]) {
      const { w, b } = gradientOf(point);
      const slope = (dw: number, db: number) =>
        (lossOf({ w: point.w + dw, b: point.b + db }) -
          lossOf({ w: point.w - dw, b: point.b - db })) /
        (2 * h);
      expect(w).toBeCloseTo(slope(h, 0), 8);
      expect(b).toBeCloseTo(slope(0, h), 8);
    }
  });

  it('falls with every step of a small enough rate, towards a neuron that has learned AND', () => {
    const path = descend({ w: -2, b: 3 }, 1, 400);
    expect(path).toHaveLength(401);
    const losses = path.map(lossOf);
    losses.slice(1).forEach((loss, step) => expect(loss).toBeLessThan(losses[step]!));
    const { w, b } = path[400]!;
    expect(w + b).toBeLessThan(0);
    expect(2 * w + b).toBeGreaterThan(0);
  });
});
