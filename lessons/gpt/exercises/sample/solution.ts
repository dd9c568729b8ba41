/** What each character is drawn with, from its logits: k of them stay. */
/** 由 logit 求每个字符被抽到的概率：只留下 k 个。 */
export function shares(
  logits: readonly number[],
  temperature: number,
  k: number,
): number[] {
  const order = logits.map((_, i) => i);
  order.sort((a, b) => logits[b]! - logits[a]!);
  const kept = new Set(order.slice(0, k));
  const most = Math.max(...logits);
  const powers = logits.map((z, i) =>
    kept.has(i) ? Math.exp((z - most) / temperature) : 0,
  );
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

console.log(shares([2, 1, 0, -1], 0.5, 2));
