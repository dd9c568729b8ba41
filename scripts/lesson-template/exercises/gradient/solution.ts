/** The slope of L(w) = (w − 2)². */
export function gradient(w: number): number {
  return 2 * (w - 2);
}
