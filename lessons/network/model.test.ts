import { expect, it } from 'vitest';
import { best, loss, lossDerivative } from './model';

it('is least at its best weight', () => {
  expect(loss(best)).toBe(0);
  expect(loss(best + 1)).toBe(1);
  expect(loss(best - 3)).toBe(9);
});

it.each([-1, 0.5, 2, 4])('has a derivative at %d that agrees with finite differences', (w) => {
  const h = 1e-5;
  expect(lossDerivative(w)).toBeCloseTo((loss(w + h) - loss(w - h)) / (2 * h), 6);
});
