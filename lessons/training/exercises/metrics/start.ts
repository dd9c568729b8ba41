/** `counts[t][p]`: how many examples of class t were taken for class p. */
/** `counts[t][p]`：有多少个 t 类样本被判为 p 类。 */
type Counts = number[][];

/** Of those taken for class k, the share that are of it; 0 if none are. */
/** 判为 k 类的样本中真是 k 类的比例；没有判为 k 类的时为 0。 */
export function precision(counts: Counts, k: number): number {
  // Not right yet: this is a share of all examples.
  // 还不对：这是占全部样本的比例。
  const all = counts.flat().reduce((sum, count) => sum + count, 0);
  return counts[k]![k]! / all;
}

/** Of those of class k, the share that was found; 0 if there are none. */
/** k 类样本中被找出的比例；没有 k 类样本时为 0。 */
export function recall(counts: Counts, k: number): number {
  return precision(counts, k);
}
