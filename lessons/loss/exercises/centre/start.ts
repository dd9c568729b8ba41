/** The number c for which the mean of (c − yᵢ)² is least. */
/** 使 (c − yᵢ)² 的平均值最小的数 c。 */
export function bestForSquares(y: number[]): number {
  return y[0]!;
}

/** A number c for which the mean of |c − yᵢ| is least. */
/** 使 |c − yᵢ| 的平均值最小的一个数 c。 */
export function bestForAbsolute(y: number[]): number {
  return y[0]!;
}
