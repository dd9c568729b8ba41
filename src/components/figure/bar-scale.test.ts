import { describe, expect, it } from 'vitest';
import { linearScale, logScale, placeOnScale } from './bar-scale';

describe('a logarithmic scale', () => {
  const scale = logScale(-6, 3, 3);

  it('gives each power of ten the same room', () => {
    expect(placeOnScale(1e-6, scale)).toBeCloseTo(0, 12);
    expect(placeOnScale(1e-3, scale)).toBeCloseTo(1 / 3, 12);
    expect(placeOnScale(1, scale)).toBeCloseTo(2 / 3, 12);
    expect(placeOnScale(1000, scale)).toBeCloseTo(1, 12);
  });

  it('holds zero, tiny and huge values, and what is no number', () => {
    expect([0, 1e-40, 1e40, Infinity, NaN].map((v) => placeOnScale(v, scale))).toEqual([
      0, 0, 1, 1, 0,
    ]);
  });

  it('names its powers of ten and marks 1', () => {
    expect(scale.ticks.map(({ text }) => text)).toEqual(['10⁻⁶', '10⁻³', '1', '10³']);
    expect(scale.ticks.find(({ main }) => main)?.text).toBe('1');
  });
});

describe('a linear scale', () => {
  it('runs from 0 to the largest finite value', () => {
    const scale = linearScale([0.5, 2, Infinity]);
    expect([0, 1, 2].map((v) => placeOnScale(v, scale))).toEqual([0, 0.5, 1]);
    expect(scale.ticks.map(({ text }) => text)).toEqual(['0', '2']);
  });

  it('does not divide by zero where everything is zero', () => {
    expect(placeOnScale(0, linearScale([0, 0]))).toBe(0);
  });
});
