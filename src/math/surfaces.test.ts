import { describe, expect, it } from 'vitest';
import { bowl, ravine, saddle } from './surfaces';

const h = 1e-5;

describe.each(Object.entries({ bowl, ravine, saddle }))('%s', (_, { value, gradient }) => {
  it.each([
    [0.3, -0.7],
    [-3.5, 1.5],
    [1.6, 0],
  ] as const)('has a gradient at (%d, %d) that agrees with finite differences', (u, v) => {
    const [du, dv] = gradient([u, v]);
    expect(du).toBeCloseTo((value([u + h, v]) - value([u - h, v])) / (2 * h), 6);
    expect(dv).toBeCloseTo((value([u, v + h]) - value([u, v - h])) / (2 * h), 6);
  });
});

it('has a saddle that is flat between two minima', () => {
  expect(saddle.gradient([0, 0]).map(Math.abs)).toEqual([0, 0]);
  expect(saddle.gradient([0, 1])).toEqual([0, 0]);
  expect(saddle.value([0, 1])).toBe(-0.25);
  expect(saddle.value([0.1, 0])).toBeGreaterThan(saddle.value([0, 0]));
  expect(saddle.value([0, 0.1])).toBeLessThan(saddle.value([0, 0]));
});
