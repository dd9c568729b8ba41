/** 1 / (1 + e^−z), for any z. */
/** 1 / (1 + e^−z)，z 可以是任意数。 */
export function sigmoid(z: number): number {
  if (z < 0) return Math.exp(z) / (1 + Math.exp(z));
  return 1 / (1 + Math.exp(-z));
}

/** e^(z_i) / Σ e^(z_k), for any logits. */
/** e^(z_i) / Σ e^(z_k)，logit 可以是任意数。 */
export function softmax(logits: number[]): number[] {
  const largest = Math.max(...logits);
  const powers = logits.map((z) => Math.exp(z - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

console.log(sigmoid(1000), softmax([1000, 999]));
