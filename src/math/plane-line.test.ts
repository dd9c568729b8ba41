import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipLine, footOnLine, signedDistance, type Point } from './plane-line';
import { dot, norm } from './vector';

const coordinate = fc.double({ min: -5, max: 5, noNaN: true });
const point = fc.tuple(coordinate, coordinate);
const weights = point.filter((w) => norm(w) > 0.01);

describe('signedDistance', () => {
  it('is 3-4-5 exact', () => {
    expect(signedDistance([3, 4], -5, [1, 3])).toBeCloseTo(2, 12);
    expect(signedDistance([3, 4], -5, [0, 0])).toBeCloseTo(-1, 12);
  });

  it('does not change when w and b are scaled together', () => {
    expect(signedDistance([30, 40], -50, [1, 3])).toBeCloseTo(2, 12);
  });
});

describe('footOnLine', () => {
  it('lies on the line, as far from the point as the distance says', () => {
    fc.assert(
      fc.property(weights, coordinate, point, (w, b, p) => {
        const foot = footOnLine(w, b, p);
        expect(dot(w, foot) + b).toBeCloseTo(0, 8);
        const distance = Math.hypot(p[0] - foot[0], p[1] - foot[1]);
        expect(distance).toBeCloseTo(Math.abs(signedDistance(w, b, p)), 6);
      }),
    );
  });
});

describe('clipLine', () => {
  const square = { min: -1, max: 2 };

  it('cuts x + y = 1 at the borders of the square', () => {
    const ends = clipLine([1, 1], -1, square)!
      .map(([x]) => x)
      .sort((a, b) => a - b);
    expect(ends).toEqual([-1, 2]);
  });

  it('follows vertical and horizontal lines', () => {
    expect(clipLine([2, 0], -1, square)).toEqual([
      [0.5, -1],
      [0.5, 2],
    ]);
    expect(clipLine([0, 2], -1, square)).toEqual([
      [-1, 0.5],
      [2, 0.5],
    ]);
  });

  it('finds nothing where the line misses the square or w = 0', () => {
    expect(clipLine([1, 0], -5, square)).toBeNull();
    expect(clipLine([0, 0], 1, square)).toBeNull();
  });

  it('gives ends that lie on the line', () => {
    fc.assert(
      fc.property(weights, coordinate, (w, b) => {
        const ends: readonly Point[] = clipLine(w, b, square) ?? [];
        for (const end of ends) expect(dot(w, end) + b).toBeCloseTo(0, 6);
      }),
    );
  });
});
