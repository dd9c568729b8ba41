import { expect, it } from 'vitest';
import { clamp, dot, norm, roundTo } from './vector';

it('multiplies, adds up and measures', () => {
  expect(dot([1, 2, 3], [4, -5, 6])).toBe(12);
  expect(norm([3, -4])).toBe(5);
  expect(() => dot([1], [1, 2])).toThrow(RangeError);
});

it('holds values within limits, infinite ones too', () => {
  expect([-3, 0.5, Infinity].map((value) => clamp(value, -1, 1))).toEqual([-1, 0.5, 1]);
});

it('rounds without floating-point dust and without a negative zero', () => {
  expect(roundTo(0.1 + 0.2, 0.01)).toBe(0.3);
  expect(roundTo(-1.005, 0.1)).toBe(-1);
  expect(Object.is(roundTo(-0.001, 0.01), 0)).toBe(true);
});
