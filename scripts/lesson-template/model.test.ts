import { expect, it } from 'vitest';
import { best, loss, lossDerivative, opening, range, tangentAt } from './model';

it('is least at its best weight', () => {
  expect(loss(best)).toBe(0);
  expect(loss(best + 1)).toBe(1);
  expect(loss(best - 3)).toBe(9);
});

it.each([-1, 0.5, 2, 4])('has a derivative at %d that agrees with finite differences', (w) => {
  const h = 1e-5;
  expect(lossDerivative(w)).toBeCloseTo((loss(w + h) - loss(w - h)) / (2 * h), 6);
});

it('opens with the numbers that the text quotes', () => {
  expect(loss(opening.w)).toBe(4);
  expect(lossDerivative(opening.w)).toBe(-4);
});

it('has a tangent that lies below the loss, and touches it', () => {
  expect(tangentAt(0)).toEqual([
    [range[0], 12],
    [range[1], -20],
  ]);
  for (const [x, y] of tangentAt(3)) expect(y).toBeLessThanOrEqual(loss(x));
});
