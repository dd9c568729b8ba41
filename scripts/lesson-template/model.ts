/** The mathematics behind this lesson's figure: a loss with one weight. No page, no TensorFlow.js. */

/** The weight at which the loss is least. */
export const best = 2;

/** The weights that the figure shows, and where it opens. */
export const range = [-2, 6] as const;
export const opening = { w: 0 };

/** L(w) = (w − 2)² */
export function loss(w: number): number {
  return (w - best) ** 2;
}

/** dL/dw */
export function lossDerivative(w: number): number {
  return 2 * (w - best);
}

/** The line that touches the loss at w, from one end of the range to the other. */
export function tangentAt(w: number): readonly (readonly [number, number])[] {
  return range.map((x) => [x, loss(w) + lossDerivative(w) * (x - w)] as const);
}
