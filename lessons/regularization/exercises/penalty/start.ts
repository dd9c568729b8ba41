/**
 * L = (1/n) Σ (ŷᵢ − yᵢ)² + λw² of the line ŷ = wx + b, and its derivatives.
 * 直线 ŷ = wx + b 的 L = (1/n) Σ (ŷᵢ − yᵢ)² + λw²，以及 L 的偏导数。
 */
export function ridge(
  w: number,
  b: number,
  x: readonly number[],
  y: readonly number[],
  strength: number,
): { loss: number; byW: number; byB: number } {
  const n = x.length;
  // Not right yet: the penalty is in the loss, but not in its derivative.
  // 还不对：惩罚项在损失里，却不在偏导数里。
  let [loss, byW, byB] = [strength * w * w, 0, 0];
  for (let i = 0; i < n; i++) {
    const error = w * x[i]! + b - y[i]!;
    loss += (error * error) / n;
    byW += (2 * error * x[i]!) / n;
    byB += (2 * error) / n;
  }
  return { loss, byW, byB };
}
