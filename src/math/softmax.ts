/** Softmax and cross-entropy of one example, computed so that no logit is too large. */

/** e^(z_i) / Σ e^(z_k). The largest logit is subtracted first, which changes nothing but overflow. */
export function softmax(logits: ArrayLike<number>): number[] {
  const list = Array.from(logits);
  const largest = Math.max(...list);
  const powers = list.map((logit) => Math.exp(logit - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** −ln of the probability of the right class, in nats: ln Σ e^(z_k) − z_label. */
export function crossEntropy(logits: ArrayLike<number>, label: number): number {
  const list = Array.from(logits);
  const largest = Math.max(...list);
  const total = list.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
  return Math.log(total) + largest - list[label]!;
}

/** ∂L/∂z of `crossEntropy`: softmax less one at the right class. */
export function crossEntropyGradient(logits: ArrayLike<number>, label: number): number[] {
  return softmax(logits).map((probability, index) => probability - (index === label ? 1 : 0));
}
