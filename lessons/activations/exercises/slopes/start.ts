const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** The derivatives of three activation functions, each at z. */
/** 三个激活函数在 z 处的导数。 */
export const slopes = {
  // Not right yet: the rule a(1 − a) wants the activation.
  // 还不对：a(1 − a) 里的 a 是激活值。
  sigmoid: (z: number) => z * (1 - z),
  tanh: (z: number) => 1 - Math.tanh(z),
  /** Of z for z > 0, and of e^z − 1 otherwise. */
  /** z > 0 时函数是 z，否则是 e^z − 1。 */
  elu: (z: number) => (z > 0 ? 1 : Math.exp(z) - 1),
};

console.log(sigmoid(2), slopes.sigmoid(2));
