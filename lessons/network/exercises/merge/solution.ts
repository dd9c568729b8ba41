type Matrix = number[][];

/** The layer Wx + b that does what W2 (W1 x + b1) + b2 does. */
/** 与 W2 (W1 x + b1) + b2 等效的一层 Wx + b。 */
export function merge(W1: Matrix, b1: number[], W2: Matrix, b2: number[]) {
  const W = W2.map((row) =>
    W1[0]!.map((_, j) =>
      row.reduce((sum, w, k) => sum + w * W1[k]![j]!, 0),
    ),
  );
  const b = W2.map((row, i) =>
    row.reduce((sum, w, k) => sum + w * b1[k]!, b2[i]!),
  );
  return { W, b };
}
