type Matrix = number[][];

/** The layer Wx + b that does what W2 (W1 x + b1) + b2 does. */
/** 与 W2 (W1 x + b1) + b2 等效的一层 Wx + b。 */
export function merge(W1: Matrix, b1: number[], W2: Matrix, b2: number[]) {
  // Not right yet, except for the shape of W.
  // 还不对，只有 W 的形状是对的。
  const W = W2.map(() => W1[0]!.map(() => 0));
  const b = b2.map((value, i) => value + b1[i]!);
  return { W, b };
}
