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
  const byActivation = deltas.reduce(
    (sum, delta, k) => sum + delta * weights[k]!,
    0,
  );
  return byActivation * slope(z);
}
