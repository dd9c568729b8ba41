/** The derivatives of (1/n) Σ (wx + b − y)² by w and by b. */
/** (1/n) Σ (wx + b − y)² 对 w 和对 b 的偏导数。 */
export function slopes(w: number, b: number, x: number[], y: number[]) {
  let byW = 0;
  let byB = 0;
  for (let i = 0; i < x.length; i++) {
    const error = w * x[i]! + b - y[i]!;
    // Not right yet: what does this error do to each slope?
    // 还不对：这个误差对两个偏导数各贡献多少？
    byW += error;
    byB += error;
  }
  return { w: byW, b: byB };
}
