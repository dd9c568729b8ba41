/** `counts[t][p]`: how many examples of class t were taken for class p. */
type Counts = number[][];

/** Of those taken for class k, the share that are of it; 0 where none was taken for it. */
export function precision(counts: Counts, k: number): number {
  // Not right yet: this is a share of all examples.
  return counts[k]![k]! / counts.flat().reduce((sum, count) => sum + count, 0);
}

/** Of those of class k, the share that was found; 0 where there are none. */
export function recall(counts: Counts, k: number): number {
  return precision(counts, k);
}
