/** Cross-entropy of a logit z for a label y of 0 or 1; its derivative. */
/** logit 为 z、标签 y 为 0 或 1 时的交叉熵，及其导数。 */
export function crossEntropy(z: number, y: number) {
  // Right on paper. What does it give for z = 800 and y = 0?
  // 公式没错。可是 z = 800、y = 0 时会得到什么？
  const p = 1 / (1 + Math.exp(-z));
  return {
    loss: -y * Math.log(p) - (1 - y) * Math.log(1 - p),
    slope: (-y / p + (1 - y) / (1 - p)) * p * (1 - p),
  };
}
