type Gradient = (point: number[]) => number[];

/** Where `steps` steps lead, with as many parameters as `start` has. */
/** 从 `start` 走 `steps` 步到哪里；`start` 里有几个参数都行。 */
export function walk(
  gradient: Gradient,
  start: number[],
  rate: number,
  steps: number,
): number[] {
  let point = start;
  for (let k = 0; k < steps; k++) {
    // Not right yet: this goes uphill, always by the slope at the start.
    // 还不对：这是在上坡，而且用的总是起点的梯度。
    const slope = gradient(start);
    point = point.map((value, i) => value + rate * slope[i]!);
  }
  return point;
}
