/** 1 / (1 + e^−z) */
function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** The output of one neuron; w and x are equally long. */
/** 一个神经元的输出；w 与 x 一样长。 */
export function neuron(w: number[], x: number[], b: number): number {
  // So far this counts only one input.
  // 目前只算了一个输入。
  const z = w[0]! * x[0]! + b;
  return sigmoid(z);
}
