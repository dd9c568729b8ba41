/**
 * Heights of 928 grown children and of their parents: table I of Francis Galton’s “Regression towards
 * mediocrity in hereditary stature”, Journal of the Anthropological Institute 15, 1886, p. 248.
 */
import type { Point } from '@/math/plane-line';

/** Inches that heights are counted from. */
export const middle = 68;

/** Height of the child: below 62 in, then inch by inch, above 73 in; both ends taken as Galton drew them. */
const children = [
  61.7, 62.2, 63.2, 64.2, 65.2, 66.2, 67.2, 68.2, 69.2, 70.2, 71.2, 72.2, 73.2, 73.7,
];

/** Mean height of both parents, the mother’s times 1.08, and how many children of each height they had. */
const rows: readonly (readonly [parents: number, counts: readonly number[]])[] = [
  [73, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 3, 0]],
  [72.5, [0, 0, 0, 0, 0, 0, 0, 1, 2, 1, 2, 7, 2, 4]],
  [71.5, [0, 0, 0, 0, 1, 3, 4, 3, 5, 10, 4, 9, 2, 2]],
  [70.5, [1, 0, 1, 0, 1, 1, 3, 12, 18, 14, 7, 4, 3, 3]],
  [69.5, [0, 0, 1, 16, 4, 17, 27, 20, 33, 25, 20, 11, 4, 5]],
  [68.5, [1, 0, 7, 11, 16, 25, 31, 34, 48, 21, 18, 4, 3, 0]],
  [67.5, [0, 3, 5, 14, 15, 36, 38, 28, 38, 19, 11, 4, 0, 0]],
  [66.5, [0, 3, 3, 5, 2, 17, 17, 14, 13, 4, 0, 0, 0, 0]],
  [65.5, [1, 0, 9, 5, 7, 11, 11, 7, 7, 5, 2, 1, 0, 0]],
  [64.5, [1, 1, 4, 4, 1, 5, 5, 0, 2, 0, 0, 0, 0, 0]],
  [64, [1, 0, 2, 4, 1, 2, 2, 1, 1, 0, 0, 0, 0, 0]],
];

/** The cells of the table that hold anybody: heights in inches above the middle, and how many. */
export const heightCounts: readonly (readonly [at: Point, count: number])[] = rows.flatMap(
  ([parents, counts]) =>
    counts.flatMap((count, i) =>
      count === 0 ? [] : [[[parents - middle, children[i]! - middle], count] as const],
    ),
);

/** Each child by itself. */
export const heights: readonly Point[] = heightCounts.flatMap(([at, count]) =>
  Array.from({ length: count }, () => at),
);
