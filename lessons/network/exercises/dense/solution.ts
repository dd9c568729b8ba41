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
    const z = row.reduce((sum, w, i) => sum + w * x[i]!, b[unit]!);
    return f(z);
  });
}

/** A network: the layers one behind the other. */
export function network(layers: Layer[], x: number[]) {
  return layers.reduce((a, { W, b, f }) => dense(W, b, a, f), x);
}
