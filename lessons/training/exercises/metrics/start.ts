/** `counts[t][p]`: how many examples of class t were taken for class p. */
type Counts = number[][];

/** Of those taken for class k, the share that are of it; 0 if none are. */
export function precision(counts: Counts, k: number): number {
  // Not right yet: this is a share of all examples.
  const all = counts.flat().reduce((sum, count) => sum + count, 0);
  return counts[k]![k]! / all;
}

/** Of those of class k, the share that was found; 0 if there are none. */
export function recall(counts: Counts, k: number): number {
  return precision(counts, k);
}
