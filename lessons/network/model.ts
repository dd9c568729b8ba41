/** The mathematics behind this lesson's figure: a loss with one weight. */

/** The weight at which the loss is least. */
export const best = 2;

/** L(w) = (w − 2)² */
export function loss(w: number): number {
  return (w - best) ** 2;
}

/** dL/dw */
export function lossDerivative(w: number): number {
  return 2 * (w - best);
}
