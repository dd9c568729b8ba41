/** The number c for which the mean of (c − yᵢ)² is least. */
export function bestForSquares(y: number[]): number {
  return y.reduce((sum, value) => sum + value, 0) / y.length;
}

/** A number c for which the mean of |c − yᵢ| is least. */
export function bestForAbsolute(y: number[]): number {
  const sorted = [...y].sort((first, second) => first - second);
  return sorted[Math.floor(sorted.length / 2)]!;
}
