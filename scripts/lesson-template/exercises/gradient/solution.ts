/** The slope of L(w) = (w − 2)². */
/** L(w) = (w − 2)² 的导数。 */
export function gradient(w: number): number {
  return 2 * (w - 2);
}
