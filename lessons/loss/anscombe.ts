/**
 * Eleven points, of which ten lie on a line: the third of F. J. Anscombe's four data sets, “Graphs in
 * statistical analysis”, The American Statistician 27(1), 17–21, 1973. Here x is counted from its mean, 9.
 */
import type { Point } from '@/math/plane-line';

export const anscombe: readonly Point[] = [
  [1, 7.46],
  [-1, 6.77],
  [4, 12.74],
  [0, 7.11],
  [2, 7.81],
  [5, 8.84],
  [-3, 6.08],
  [-5, 5.39],
  [3, 8.15],
  [-2, 6.42],
  [-4, 5.73],
];

/** The place of the point that does not lie on the line of the others. */
export const outlier = 2;

/** Where it would be if it did. */
export const outlierOnLine = 8.5;
