import { describe, expect, it } from 'vitest';
import { layoutHistogram } from './histogram-layout';

function countsOf(values: readonly number[]): number[] {
  return layoutHistogram(values, [-2, 2], 4).bins.map(({ count }) => count);
}

describe('layoutHistogram', () => {
  it('cuts the range into equal bins', () => {
    expect(layoutHistogram([], [-2, 2], 4).bins).toEqual([
      { from: -2, to: -1, count: 0 },
      { from: -1, to: 0, count: 0 },
      { from: 0, to: 1, count: 0 },
      { from: 1, to: 2, count: 0 },
    ]);
  });

  it('counts each value once, one on an edge to the right', () => {
    expect(countsOf([-1.5, -1, -0.5, 0, 0.5, 0.9])).toEqual([1, 2, 3, 0]);
  });

  it('puts what lies beyond the range into the outermost bins', () => {
    expect(countsOf([-70, -Infinity, 2, 3, Infinity])).toEqual([2, 0, 0, 3]);
  });

  it('leaves out what is not a number, and says how many', () => {
    const { bins, missing, largest } = layoutHistogram([NaN, 0.5, NaN, 0.6], [-2, 2], 4);
    expect(bins.map(({ count }) => count)).toEqual([0, 0, 2, 0]);
    expect({ missing, largest }).toEqual({ missing: 2, largest: 2 });
  });

  it('has a largest count to divide by even when it is empty', () => {
    expect(layoutHistogram([], [0, 1], 3).largest).toBe(1);
  });
});
