const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** The derivatives of three activation functions, each at z. */
/** 三个激活函数在 z 处的导数。 */
export const slopes = {
  sigmoid: (z: number) => sigmoid(z) * (1 - sigmoid(z)),
  tanh: (z: number) => 1 - Math.tanh(z) ** 2,
  /** Of z for z > 0, and of e^z − 1 otherwise. */
  /** z > 0 时函数是 z，否则是 e^z − 1。 */
  elu: (z: number) => (z > 0 ? 1 : Math.exp(z)),
};

console.log(sigmoid(2), slopes.sigmoid(2));
