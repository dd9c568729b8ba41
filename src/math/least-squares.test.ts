/** Ridge fits against what they have to be: the slopes of what is made least are 0, and known fits are found. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluatePolynomial, fitRidge, powersOf } from './least-squares';
import { drawNormal, seededRandom } from './random';
import { dot } from './vector';

function draw(rows: number, columns: number, seed: number) {
  const random = seededRandom(seed);
  const matrix = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => drawNormal(random)),
  );
  return { matrix, targets: matrix.map(() => drawNormal(random)) };
}

describe('fitRidge', () => {
  it('stands where every slope of ‖Xw − y‖² + Σ λw² is 0, by finite differences', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.nat({ max: 5 }),
        fc.nat(),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (columns, more, seed, strength) => {
          const { matrix, targets } = draw(columns + more, columns, seed);
          const ridge = Array.from({ length: columns }, (_, j) => (j === 0 ? 0 : strength));
          const w = fitRidge(matrix, targets, ridge);
          const objective = (at: readonly number[]) =>
            matrix.reduce((sum, row, i) => sum + (dot(row, at) - targets[i]!) ** 2, 0) +
            at.reduce((sum, value, j) => sum + ridge[j]! * value * value, 0);
          const h = 1e-4;
          for (let j = 0; j < columns; j++) {
            const shifted = (by: number) => objective(w.map((v, i) => (i === j ? v + by : v)));
            const scale = 1 + objective(w.map(() => 0)) + Math.max(...w.map(Math.abs)) ** 2;
            expect(Math.abs(shifted(h) - shifted(-h)) / (2 * h) / scale).toBeLessThan(1e-6);
          }
        },
      ),
    );
  });

  it('meets every point where there are as many powers as points', () => {
    const xs = Array.from({ length: 12 }, (_, i) => -1 + (2 * i) / 11);
    const ys = xs.map((x) => Math.sin(5 * x));
    const w = fitRidge(
      xs.map((x) => powersOf(x, 11)),
      ys,
      xs.map(() => 0),
    );
    xs.forEach((x, i) => expect(evaluatePolynomial(w, x)).toBeCloseTo(ys[i]!, 9));
  });

  it('gives a column that depends on others weight 0, and shares alike under a ridge', () => {
    const rows = [1, 2, 3].map((x) => [x, x]);
    expect(fitRidge(rows, [2, 4, 6], [0, 0])).toEqual([expect.closeTo(2, 12), 0]);
    const [u, v] = fitRidge(rows, [2, 4, 6], [0.1, 0.1]);
    expect(u).toBeCloseTo(v!, 12);
  });

  it('refuses lengths that do not fit', () => {
    expect(() => fitRidge([[1]], [1, 2], [0])).toThrow(RangeError);
    expect(() => fitRidge([[1, 2]], [1], [0])).toThrow(RangeError);
  });
});
