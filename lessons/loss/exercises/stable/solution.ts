/** Cross-entropy of a logit z for a label y of 0 or 1; its derivative. */
/** logit 为 z、标签 y 为 0 或 1 时的交叉熵，及其导数。 */
export function crossEntropy(z: number, y: number) {
  const p = 1 / (1 + Math.exp(-z));
  return {
    loss: Math.max(z, 0) - z * y + Math.log1p(Math.exp(-Math.abs(z))),
    slope: p - y,
  };
}
