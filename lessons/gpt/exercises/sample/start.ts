/** What each character is drawn with, from its logits: k of them stay. */
/** 由 logit 求每个字符被抽到的概率：只留下 k 个。 */
export function shares(
  logits: readonly number[],
  temperature: number,
  _k: number,
): number[] {
  // Not right yet: any character can be drawn.
  // 还不对：任何字符都可能被抽到。
  const powers = logits.map((z) => Math.exp(z / temperature));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

console.log(shares([2, 1, 0, -1], 0.5, 2));
