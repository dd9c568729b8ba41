type Gradient = (w: number[], x: number[][], y: number[]) => number[];

interface Options {
  epochs: number;
  /** Examples per step. */
  /** 每一步用几个样本。 */
  size: number;
  rate: number;
}

/** Gradient descent, batch by batch, in the order of the examples. */
/** 按样本的次序，一批一批地做梯度下降。 */
export function train(
  gradient: Gradient,
  start: number[],
  x: number[][],
  y: number[],
  { epochs, size, rate }: Options,
): number[] {
  let w = start;
  for (let epoch = 0; epoch < epochs; epoch++) {
    // Not right yet: one step per epoch, and always on the same examples.
    // 还不对：一轮只走一步，而且用的总是那几个样本。
    const slope = gradient(w, x.slice(0, size), y.slice(0, size));
    w = w.map((value, i) => value - rate * slope[i]!);
  }
  return w;
}
