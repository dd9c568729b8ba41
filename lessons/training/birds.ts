/** The penguins of this lesson: split into three sets, and scaled by what the training set says. */
import { penguinTable } from '@/data/penguins-table';
import { dealBatches } from '@/math/descent';

export const features = 4;
export const classes = 3;
/** 60 %, 20 % and 20 % of 342. */
export const partSizes = { train: 204, validation: 69, test: 69 } as const;
export type PartName = keyof typeof partSizes;
export const partNames: readonly PartName[] = ['train', 'validation', 'test'];

const splitSeed = 1;
const { rows, labels } = penguinTable;

export interface Part {
  readonly size: number;
  /** Measurements as they were published, a row each. */
  readonly raw: readonly (readonly number[])[];
  readonly labels: readonly number[];
  /** `[size, 4]`, scaled. */
  readonly x: Float64Array;
  /** `[size, 3]`, one-hot. */
  readonly y: Float64Array;
}

export interface Split extends Readonly<Record<PartName, Part>> {
  /** Of the training set, feature by feature. */
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Three sets without a bird in common.
 * @param shuffled otherwise cut from the table as it stands, sorted by species
 */
export function splitBirds(shuffled: boolean): Split {
  const n = rows.length;
  const order = shuffled ? dealBatches(n, n, 1, splitSeed)[0]! : rows.map((_, i) => i);
  const { train, validation } = partSizes;
  const places: Readonly<Record<PartName, readonly number[]>> = {
    train: order.slice(0, train),
    validation: order.slice(train, train + validation),
    test: order.slice(train + validation),
  };
  const columns = Array.from({ length: features }, (_, j) => places.train.map((i) => rows[i]![j]!));
  const mean = columns.map(meanOf);
  const deviation = columns.map((column, j) =>
    Math.sqrt(meanOf(column.map((value) => (value - mean[j]!) ** 2))),
  );
  const makePart = (chosen: readonly number[]): Part => ({
    size: chosen.length,
    raw: chosen.map((i) => rows[i]!),
    labels: chosen.map((i) => labels[i]!),
    x: Float64Array.from(
      chosen.flatMap((i) => rows[i]!.map((value, j) => (value - mean[j]!) / deviation[j]!)),
    ),
    y: Float64Array.from(
      chosen.flatMap((i) => Array.from({ length: classes }, (_, k) => Number(labels[i] === k))),
    ),
  });
  return {
    mean,
    deviation,
    train: makePart(places.train),
    validation: makePart(places.validation),
    test: makePart(places.test),
  };
}
