/** One query in the plane, four keys, and a value for each: attention small enough to see all of. */
import { makeMatrix } from '@/math/attention/matrix';
import { attend } from '@/math/attention/scaled-dot-product';

export type Plane = readonly [number, number];

export interface Pair {
  readonly name: string;
  readonly key: Plane;
  readonly value: number;
}

export const pairs: readonly Pair[] = [
  { name: 'A', key: [2, 1], value: 10 },
  { name: 'B', key: [-1, 2], value: 20 },
  { name: 'C', key: [-2, -1], value: 30 },
  { name: 'D', key: [1, -2], value: 40 },
];

/** The query lies within these, across and up. */
export const reach = 4;

export interface RowReading {
  readonly pairs: readonly (Pair & {
    readonly product: number;
    readonly score: number;
    readonly weight: number;
  })[];
  readonly output: number;
}

export function readRow(query: Plane): RowReading {
  const keys = makeMatrix(
    4,
    2,
    pairs.flatMap(({ key }) => key),
  );
  const values = makeMatrix(
    4,
    1,
    pairs.map(({ value }) => value),
  );
  const { scores, weights, output } = attend(makeMatrix(1, 2, query), keys, values);
  return {
    output: output.values[0]!,
    pairs: pairs.map((pair, j) => ({
      ...pair,
      product: query[0] * pair.key[0] + query[1] * pair.key[1],
      score: scores.values[j]!,
      weight: weights.values[j]!,
    })),
  };
}
