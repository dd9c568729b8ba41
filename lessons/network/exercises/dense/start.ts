/** One dense layer: a = f(Wx + b). W has a row for each unit; f is applied to each number. */
export function dense(W: number[][], b: number[], x: number[], f: (z: number) => number) {
  return W.map((row, unit) => {
    // Not right yet: only the first input counts.
    const z = row[0]! * x[0]! + b[unit]!;
    return f(z);
  });
}

/** A network: the layers one behind the other. */
export function network(
  layers: { W: number[][]; b: number[]; f: (z: number) => number }[],
  x: number[],
) {
  // Only the first layer for now.
  const { W, b, f } = layers[0]!;
  return dense(W, b, x, f);
}
