type Gradient = (point: number[]) => number[];

/** Where `steps` steps with momentum lead: m ← βm + g, w ← w − αm. */
/** 用动量法走 `steps` 步到哪里：m ← βm + g，w ← w − αm。 */
export function roll(
  g: Gradient,
  start: number[],
  rate: number,
  beta: number,
  steps: number,
) {
  let w = start;
  let m = start.map(() => 0);
  for (let k = 0; k < steps; k++) {
    const slope = g(w);
    m = m.map((old, i) => beta * old + slope[i]!);
    w = w.map((value, i) => value - rate * m[i]!);
  }
  return w;
}
