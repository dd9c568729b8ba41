type Gradient = (point: number[]) => number[];

const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-7];

/**
 * Where `steps` steps of Adam lead.
 * 用 Adam 走 `steps` 步之后停在哪里。
 */
export function adam(
  gradient: Gradient,
  start: number[],
  rate: number,
  steps: number,
) {
  let w = start;
  let m = start.map(() => 0);
  let v = start.map(() => 0);
  for (let t = 1; t <= steps; t++) {
    const g = gradient(w);
    m = m.map((old, i) => beta1 * old + (1 - beta1) * g[i]!);
    // Not right yet: v remembers nothing new, neither moment is corrected,
    // and the 1 does not belong there.
    // 还不对：v 没有记住新的东西，两个矩都没有修正，
    // 那个 1 也不该有。
    v = v.map((old) => beta2 * old);
    const scale = v.map((value) => Math.sqrt(value) + 1 + epsilon);
    w = w.map((value, i) => value - (rate * m[i]!) / scale[i]!);
  }
  return w;
}
