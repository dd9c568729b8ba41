/** 1 / (1 + e^−z) */
function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** The output of one neuron; w and x are equally long. */
/** 一个神经元的输出；w 与 x 一样长。 */
export function neuron(w: number[], x: number[], b: number): number {
  let z = b;
  for (let i = 0; i < w.length; i++) z += w[i]! * x[i]!;
  return sigmoid(z);
}
