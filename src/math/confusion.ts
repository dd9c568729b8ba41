/** Counts what a classifier took for what, and ranks its mistakes. */

/** `counts[t][p]`: how many examples of class t were taken for class p. */
export type ConfusionMatrix = readonly (readonly number[])[];

/** @throws where the lists differ in length or name a class that does not exist */
export function countConfusions(
  labels: ArrayLike<number>,
  predicted: ArrayLike<number>,
  classes: number,
): ConfusionMatrix {
  if (labels.length !== predicted.length) {
    throw new RangeError(`${labels.length} labels but ${predicted.length} predictions.`);
  }
  const counts = Array.from({ length: classes }, () => Array.from({ length: classes }, () => 0));
  for (let i = 0; i < labels.length; i++) {
    const row = counts[labels[i]!];
    const column = predicted[i]!;
    const count = row?.[column];
    if (row === undefined || count === undefined) {
      throw new RangeError(`Example ${i} has a class outside 0 … ${classes - 1}.`);
    }
    row[column] = count + 1;
  }
  return counts;
}

/** Share of examples on the diagonal; NaN of an empty matrix. */
export function accuracyOf(counts: ConfusionMatrix): number {
  const total = counts.flat().reduce((sum, count) => sum + count, 0);
  return counts.reduce((right, row, index) => right + row[index]!, 0) / total;
}

/** Places of the misread examples, the costliest first. */
export function rankMistakes(
  labels: ArrayLike<number>,
  predicted: ArrayLike<number>,
  losses: ArrayLike<number>,
): number[] {
  return Array.from({ length: labels.length }, (_, index) => index)
    .filter((index) => labels[index] !== predicted[index])
    .sort((a, b) => losses[b]! - losses[a]!);
}

/** Places of the examples of one class that were taken for another. */
export function findConfused(
  labels: ArrayLike<number>,
  predicted: ArrayLike<number>,
  label: number,
  taken: number,
): number[] {
  return Array.from({ length: labels.length }, (_, index) => index).filter(
    (index) => labels[index] === label && predicted[index] === taken,
  );
}

/** Of those taken for class k, the share that are of it: TP/(TP + FP); NaN where none was taken for it. */
export function precisionOf(counts: ConfusionMatrix, k: number): number {
  const taken = counts.reduce((sum, row) => sum + row[k]!, 0);
  return counts[k]![k]! / taken;
}

/** Of those of class k, the share taken for it: TP/(TP + FN); NaN where there are none. */
export function recallOf(counts: ConfusionMatrix, k: number): number {
  const present = counts[k]!.reduce((sum, count) => sum + count, 0);
  return counts[k]![k]! / present;
}
