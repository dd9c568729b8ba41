/** `counts[t][p]`: how many examples of class t were taken for class p. */
type Counts = number[][];

/** Of those taken for class k, the share that are of it; 0 if none are. */
export function precision(counts: Counts, k: number): number {
  const taken = counts.reduce((sum, row) => sum + row[k]!, 0);
  return taken === 0 ? 0 : counts[k]![k]! / taken;
}

/** Of those of class k, the share that was found; 0 if there are none. */
export function recall(counts: Counts, k: number): number {
  const present = counts[k]!.reduce((sum, count) => sum + count, 0);
  return present === 0 ? 0 : counts[k]![k]! / present;
}
