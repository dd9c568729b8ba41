/**
 * δ of a hidden unit, ∂L/∂z.
 *
 * @param deltas δ of each unit that this one feeds
 * @param weights of the edges that lead there, in the same order
 * @param z the sum of this unit
 * @param slope f′
 */
export function hiddenDelta(
  deltas: number[],
  weights: number[],
  z: number,
  slope: (z: number) => number,
): number {
  const a = Math.tanh(z);
  // Not right yet: what comes back along the edges?
  // And where is the slope taken?
  return (deltas[0]! + weights[0]!) * slope(a);
}
