type Activation = (z: number) => number;
type Layer = { W: number[][]; b: number[]; f: Activation };

/** One dense layer: a = f(Wx + b), with a row of W for each unit. */
/** 一个全连接层：a = f(Wx + b)，W 的每一行属于一个单元。 */
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
/** 一个网络：各层依次相接。 */
export function network(layers: Layer[], x: number[]) {
  return layers.reduce((a, { W, b, f }) => dense(W, b, a, f), x);
}
