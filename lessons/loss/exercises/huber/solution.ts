/** Huber's loss of an error e and its derivative: a square, then a line. */
/** 误差 e 的 Huber 损失及其导数：先是平方，再是直线。 */
export function huber(e: number, delta: number) {
  const size = Math.abs(e);
  if (size <= delta) return { loss: (e * e) / 2, slope: e };
  return { loss: delta * (size - delta / 2), slope: delta * Math.sign(e) };
}
