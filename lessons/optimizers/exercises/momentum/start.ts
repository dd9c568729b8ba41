type Gradient = (point: number[]) => number[];

/**
 * Where `steps` steps with momentum lead: m ← βm + g, w ← w − αm.
 * 用动量法走 `steps` 步之后停在哪里。
 */
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
    // Not right yet: nothing is remembered from one step to the next.
    // 还不对：上一步的东西，到下一步一点也没有记住。
    m = slope.map((value) => beta * value);
    w = w.map((value, i) => value - rate * m[i]!);
  }
  return w;
}
