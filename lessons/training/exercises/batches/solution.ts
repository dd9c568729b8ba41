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
    for (let from = 0; from < x.length; from += size) {
      const to = from + size;
      const slope = gradient(w, x.slice(from, to), y.slice(from, to));
      w = w.map((value, i) => value - rate * slope[i]!);
    }
  }
  return w;
}
