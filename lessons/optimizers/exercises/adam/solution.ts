type Gradient = (point: number[]) => number[];

const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-7];

/** Where `steps` steps of Adam lead. */
/** 用 Adam 走 `steps` 步之后停在哪里。 */
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
    v = v.map((old, i) => beta2 * old + (1 - beta2) * g[i]! ** 2);
    const mHat = m.map((value) => value / (1 - beta1 ** t));
    const vHat = v.map((value) => value / (1 - beta2 ** t));
    const scale = vHat.map((value) => Math.sqrt(value) + epsilon);
    w = w.map((value, i) => value - (rate * mHat[i]!) / scale[i]!);
  }
  return w;
}
