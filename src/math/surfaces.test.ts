import { describe, expect, it } from 'vitest';
import { beale, bowl, gorge, ravine, rosenbrock, saddle } from './surfaces';

const h = 1e-5;
const surfaces = { bowl, ravine, gorge, saddle, rosenbrock, beale };

describe.each(Object.entries(surfaces))('%s', (_, { value, gradient }) => {
  it.each([
    [0.3, -0.7],
    [-3.5, 1.5],
    [1.6, 0],
  ] as const)('has a gradient at (%d, %d) that agrees with finite differences', (u, v) => {
    const [du, dv] = gradient([u, v]);
    expect(du).toBeCloseTo((value([u + h, v]) - value([u - h, v])) / (2 * h), 5);
    expect(dv).toBeCloseTo((value([u, v + h]) - value([u, v - h])) / (2 * h), 5);
  });
});

it('has a saddle that is flat between two minima', () => {
  expect(saddle.gradient([0, 0]).map(Math.abs)).toEqual([0, 0]);
  expect(saddle.gradient([0, 1])).toEqual([0, 0]);
  expect(saddle.value([0, 1])).toBe(-0.25);
  expect(saddle.value([0.1, 0])).toBeGreaterThan(saddle.value([0, 0]));
  expect(saddle.value([0, 0.1])).toBeLessThan(saddle.value([0, 0]));
});

it('has the values and the minima that are known of Rosenbrock’s and Beale’s functions', () => {
  expect(rosenbrock.value([-1.2, 1])).toBeCloseTo(24.2, 12);
  expect(rosenbrock.value([1, 1])).toBe(0);
  expect(rosenbrock.gradient([1, 1]).map(Math.abs)).toEqual([0, 0]);
  expect(beale.value([0, 0])).toBe(1.5 ** 2 + 2.25 ** 2 + 2.625 ** 2);
  expect(beale.value([3, 0.5])).toBe(0);
  expect(beale.gradient([3, 0.5]).map(Math.abs)).toEqual([0, 0]);
});
