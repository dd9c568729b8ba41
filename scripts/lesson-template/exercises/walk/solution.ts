/** Where `steps` steps lead from w, downhill on L(w) = (w − 2)². */
/** 在 L(w) = (w − 2)² 上从 w 往下走 `steps` 步，到哪里。 */
export function walk(w: number, rate: number, steps: number): number {
  for (let i = 0; i < steps; i++) {
    w = w - rate * 2 * (w - 2);
  }
  return w;
}
