/** The number c for which the mean of (c − yᵢ)² is least. */
export function bestForSquares(y: number[]): number {
  return y[0]!;
}

/** A number c for which the mean of |c − yᵢ| is least. */
export function bestForAbsolute(y: number[]): number {
  return y[0]!;
}
