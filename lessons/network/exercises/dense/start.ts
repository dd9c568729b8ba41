type Activation = (z: number) => number;
type Layer = { W: number[][]; b: number[]; f: Activation };

/** One dense layer: a = f(Wx + b), with a row of W for each unit. */
export function dense(
  W: number[][],
  b: number[],
  x: number[],
  f: Activation,
) {
  return W.map((row, unit) => {
    // Not right yet: only the first input counts.
    const z = row[0]! * x[0]! + b[unit]!;
    return f(z);
  });
}

/** A network: the layers one behind the other. */
export function network(layers: Layer[], x: number[]) {
  // Only the first layer for now.
  const { W, b, f } = layers[0]!;
  return dense(W, b, x, f);
}
