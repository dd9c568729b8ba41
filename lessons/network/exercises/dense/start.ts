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
    // Not right yet: only the first input counts.
    // 还不对：只算了第一个输入。
    const z = row[0]! * x[0]! + b[unit]!;
    return f(z);
  });
}

/** A network: the layers one behind the other. */
/** 一个网络：各层依次相接。 */
export function network(layers: Layer[], x: number[]) {
  // Only the first layer for now.
  // 目前只算了第一层。
  const { W, b, f } = layers[0]!;
  return dense(W, b, x, f);
}
