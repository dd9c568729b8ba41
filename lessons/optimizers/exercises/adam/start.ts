type Gradient = (point: number[]) => number[];

const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-7];

/** Where `steps` steps of Adam lead. */
export function adam(gradient: Gradient, start: number[], rate: number, steps: number) {
  let w = start;
  let m = start.map(() => 0);
  let v = start.map(() => 0);
  for (let t = 1; t <= steps; t++) {
    const g = gradient(w);
    m = m.map((old, i) => beta1 * old + (1 - beta1) * g[i]!);
    // Not right yet: v remembers nothing new, and neither moment is corrected.
    v = v.map((old) => beta2 * old);
    w = w.map((value, i) => value - (rate * m[i]!) / (Math.sqrt(v[i]!) + 1 + epsilon));
  }
  return w;
}
