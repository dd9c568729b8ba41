type Matrix = number[][];

/** The layer Wx + b that does what W2 (W1 x + b1) + b2 does. */
export function merge(W1: Matrix, b1: number[], W2: Matrix, b2: number[]) {
  // Not right yet, except for the shape of W.
  const W = W2.map(() => W1[0]!.map(() => 0));
  const b = b2.map((value, i) => value + b1[i]!);
  return { W, b };
}
