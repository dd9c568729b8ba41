/** Matrices against numbers worked out by hand and against their own definitions. */
import { describe, expect, it } from 'vitest';
import {
  randomNormal,
  randomOrthogonal,
  rowsOf,
  scaled,
  spectralNorm,
  times,
  timesTransposed,
  transpose,
} from './matrix';
import { seededRandom } from './random';
import { dot, norm } from './vector';

const m = [
  [1, 2, 3],
  [4, 5, 6],
];

it('multiplies vectors from both sides', () => {
  expect(times(m, [1, 0, -1])).toEqual([-2, -2]);
  expect(timesTransposed(m, [1, -1])).toEqual([-3, -3, -3]);
  expect(timesTransposed(m, [1, 2])).toEqual(times(transpose(m), [1, 2]));
  expect(() => times(m, [1])).toThrow(RangeError);
});

describe('the largest singular value', () => {
  it('is known for small matrices', () => {
    expect(
      spectralNorm([
        [3, 0],
        [0, -5],
      ]),
    ).toBeCloseTo(5, 12);
    // √((7 + √45) / 2) = the golden ratio squared, for a shear by 1 … of [[1, 1], [0, 1]]: (1 + √5) / 2.
    expect(
      spectralNorm([
        [1, 1],
        [0, 1],
      ]),
    ).toBeCloseTo((1 + Math.sqrt(5)) / 2, 12);
    expect(spectralNorm(m)).toBeCloseTo(9.508032, 6);
    expect(spectralNorm([[0, 0]])).toBe(0);
  });

  it('is the most that any direction is stretched by, and some direction is', () => {
    const random = seededRandom(5);
    const square = randomNormal(8, random);
    const most = spectralNorm(square);
    let direction = randomNormal(8, random)[0]!;
    for (let i = 0; i < 4000; i++) {
      const next = timesTransposed(square, times(square, direction));
      expect(norm(times(square, direction)) / norm(direction)).toBeLessThanOrEqual(most + 1e-9);
      direction = next.map((value) => value / norm(next));
    }
    expect(norm(times(square, direction))).toBeCloseTo(most, 9);
  });
});

it('draws matrices that keep every length', () => {
  const q = randomOrthogonal(16, seededRandom(3));
  q.forEach((row, i) =>
    q.forEach((other, j) => expect(dot(row, other)).toBeCloseTo(i === j ? 1 : 0, 12)),
  );
  expect(spectralNorm(scaled(q, 1.25))).toBeCloseTo(1.25, 12);
  const wide = randomOrthogonal(3, seededRandom(3), 8);
  wide.forEach((row, i) =>
    wide.forEach((other, j) => expect(dot(row, other)).toBeCloseTo(i === j ? 1 : 0, 12)),
  );
});

it('makes rows of values in a line', () => {
  expect(rowsOf([2, 3], [1, 2, 3, 4, 5, 6])).toEqual(m);
});
