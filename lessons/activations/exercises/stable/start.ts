/** 1 / (1 + e^−z), for any z. */
export function sigmoid(z: number): number {
  // Not right yet: what is this at z = 1000?
  return Math.exp(z) / (1 + Math.exp(z));
}

/** e^(z_i) / Σ e^(z_k), for any logits. */
export function softmax(logits: number[]): number[] {
  const powers = logits.map((z) => Math.exp(z));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

console.log(sigmoid(1000), softmax([1000, 999]));
