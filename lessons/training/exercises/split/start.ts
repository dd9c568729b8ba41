interface Split {
  train: number[];
  validation: number[];
  test: number[];
}

/** Shares out 0 … n − 1: 60 %, 20 %, the rest. `random` is in [0, 1). */
/** 把 0 到 n − 1 分成 60%、20% 和其余；`random` 给出 [0, 1) 内的数。 */
export function split(n: number, random: () => number): Split {
  const order = Array.from({ length: n }, (_, i) => i);
  // Not right yet: one swap is no shuffle, and the table is sorted.
  // 还不对：换一次位置不算打乱，而这张表是按物种排好的。
  const j = Math.floor(random() * n);
  [order[0], order[j]] = [order[j]!, order[0]!];
  const [first, second] = [Math.round(0.6 * n), Math.round(0.8 * n)];
  return {
    train: order.slice(0, first),
    validation: order.slice(first, second),
    test: order.slice(second),
  };
}

/** One feature of all: mean 0 and deviation 1 over the training set. */
/** 所有样本的一个特征：在训练集上均值为 0，标准差为 1。 */
export function scale(values: number[], train: number[]): number[] {
  // Not right yet: as many as the training set has, but the same ones?
  // 还不对：个数与训练集一样，可这些就是训练集吗？
  const known = values.slice(0, train.length);
  const mean = known.reduce((sum, v) => sum + v, 0) / known.length;
  const variance =
    known.reduce((sum, v) => sum + (v - mean) ** 2, 0) / known.length;
  return values.map((v) => (v - mean) / Math.sqrt(variance));
}
