/** 1 / (1 + e^−z) */
function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** Partial derivatives of the cross-entropy for one example (x, target). */
/** 交叉熵对各参数的偏导数，只看一个样本 (x, target)。 */
export function gradient(
  w: number[],
  b: number,
  x: number[],
  target: number,
) {
  let z = b;
  for (let i = 0; i < w.length; i++) z += w[i]! * x[i]!;
  const output = sigmoid(z);
  // Not right yet: how does the loss change with z?
  // 还不对：损失随 z 怎样变化？
  const error = output * target;
  return {
    w: x.map((input) => error * input),
    b: error,
  };
}
