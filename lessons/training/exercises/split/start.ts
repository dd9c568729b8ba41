interface Split {
  train: number[];
  validation: number[];
  test: number[];
}

/** Shares out the places 0 … n − 1: 60 %, 20 %, and what is left. `random` gives numbers in [0, 1). */
export function split(n: number, _random: () => number): Split {
  // Not right yet: the table is sorted by species.
  const order = Array.from({ length: n }, (_, i) => i);
  const [first, second] = [Math.round(0.6 * n), Math.round(0.8 * n)];
  return {
    train: order.slice(0, first),
    validation: order.slice(first, second),
    test: order.slice(second),
  };
}

/** One feature of all examples, scaled so that the training set has mean 0 and deviation 1. */
export function scale(values: number[], _train: number[]): number[] {
  // Not right yet: whose mean and deviation may be looked at?
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length;
  return values.map((v) => (v - mean) / Math.sqrt(variance));
}
