/** One dense layer: a = f(Wx + b). W has a row for each unit; f is applied to each number. */
export function dense(W: number[][], b: number[], x: number[], f: (z: number) => number) {
  return W.map((row, unit) => {
    const z = row.reduce((sum, w, i) => sum + w * x[i]!, b[unit]!);
    return f(z);
  });
}

/** A network: the layers one behind the other. */
export function network(
  layers: { W: number[][]; b: number[]; f: (z: number) => number }[],
  x: number[],
) {
  return layers.reduce((a, { W, b, f }) => dense(W, b, a, f), x);
}
