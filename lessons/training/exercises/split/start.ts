interface Split {
  train: number[];
  validation: number[];
  test: number[];
}

/** Shares out 0 … n − 1: 60 %, 20 %, the rest. `random` is in [0, 1). */
export function split(n: number, random: () => number): Split {
  const order = Array.from({ length: n }, (_, i) => i);
  // Not right yet: one swap is no shuffle, and the table is sorted.
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
export function scale(values: number[], train: number[]): number[] {
  // Not right yet: as many as the training set has, but the same ones?
  const known = values.slice(0, train.length);
  const mean = known.reduce((sum, v) => sum + v, 0) / known.length;
  const variance =
    known.reduce((sum, v) => sum + (v - mean) ** 2, 0) / known.length;
  return values.map((v) => (v - mean) / Math.sqrt(variance));
}
