/** h of one unit after each step: h = tanh(w x + u h), from h = 0. */
/** 一个单元每一步之后的 h：h = tanh(w x + u h)，从 h = 0 开始。 */
export function forward(x: number[], w: number, u: number): number[] {
  let h = 0;
  return x.map((value) => (h = Math.tanh(w * value + u * h)));
}

/** dL/du, where L is the last h. */
/** dL/du，这里的 L 就是最后的 h。 */
export function recurrentGradient(
  x: number[],
  w: number,
  u: number,
): number {
  const h = forward(x, w, u);
  // Not right yet: only the last step's use of u.
  // 还不对：只算了最后一步用到 u 的那一份。
  const t = x.length - 1;
  return (1 - h[t]! ** 2) * (h[t - 1] ?? 0);
}

const x = [1, -0.5, 0.3, 0.8];
const nudge = 1e-5;
const last = (u: number) => forward(x, 0.7, u).at(-1)!;
console.log('gradient', recurrentGradient(x, 0.7, 0.9));
console.log(
  'differences',
  (last(0.9 + nudge) - last(0.9 - nudge)) / (2 * nudge),
);
