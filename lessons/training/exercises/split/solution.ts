interface Split {
  train: number[];
  validation: number[];
  test: number[];
}

/** Shares out 0 … n − 1: 60 %, 20 %, the rest. `random` is in [0, 1). */
/** 把 0 到 n − 1 分成 60%、20% 和其余；`random` 给出 [0, 1) 内的数。 */
export function split(n: number, random: () => number): Split {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
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
  const known = train.map((i) => values[i]!);
  const mean = known.reduce((sum, v) => sum + v, 0) / known.length;
  const variance =
    known.reduce((sum, v) => sum + (v - mean) ** 2, 0) / known.length;
  return values.map((v) => (v - mean) / Math.sqrt(variance));
}
