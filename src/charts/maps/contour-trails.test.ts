import { expect, it } from 'vitest';
import { spaceDots, trailMarks } from './contour-trails';

it('leaves out dots that would run together, but never the first', () => {
  const walk = Array.from({ length: 21 }, (_, i) => [i, 0] as const);
  expect(spaceDots(walk).map(([x]) => x)).toEqual([0, 5, 10, 15, 20]);
  expect(spaceDots([])).toEqual([]);
});

it('tells six walks apart by their marks alone', () => {
  expect(new Set(trailMarks).size).toBe(6);
});
