/**
 * The matrix products of a dense layer on flat arrays. Sums are built in tiles of two by four, so
 * that each value read serves several sums and no sum waits for another.
 */

/**
 * c[row, j] ← bias[j] + Σₖ a[row, k] · w[j·jStride + k·kStride], for `rows` rows of `a` `[rows, depth]`
 * and of `c` `[rows, width]`. The strides let one weight matrix serve as itself and as its transpose;
 * biases stand in `w` from `biasAt`, and there are none when that is −1.
 */
export function multiplyRows(
  a: Float64Array,
  depth: number,
  w: Float64Array,
  jStride: number,
  kStride: number,
  biasAt: number,
  c: Float64Array,
  width: number,
  rows: number,
): void {
  const tiledRows = rows - (rows % 4);
  const tiledWidth = width - (width % 2);
  for (let row = 0; row < tiledRows; row += 4) {
    for (let j = 0; j < tiledWidth; j += 2) {
      let p0 = biasAt < 0 ? 0 : w[biasAt + j]!;
      let q0 = biasAt < 0 ? 0 : w[biasAt + j + 1]!;
      let p1 = p0;
      let p2 = p0;
      let p3 = p0;
      let q1 = q0;
      let q2 = q0;
      let q3 = q0;
      let at = j * jStride;
      let from = row * depth;
      for (let k = 0; k < depth; k++, at += kStride, from++) {
        const p = w[at]!;
        const q = w[at + jStride]!;
        const a0 = a[from]!;
        const a1 = a[from + depth]!;
        const a2 = a[from + 2 * depth]!;
        const a3 = a[from + 3 * depth]!;
        p0 += p * a0;
        p1 += p * a1;
        p2 += p * a2;
        p3 += p * a3;
        q0 += q * a0;
        q1 += q * a1;
        q2 += q * a2;
        q3 += q * a3;
      }
      const to = row * width + j;
      c[to] = p0;
      c[to + 1] = q0;
      c[to + width] = p1;
      c[to + width + 1] = q1;
      c[to + 2 * width] = p2;
      c[to + 2 * width + 1] = q2;
      c[to + 3 * width] = p3;
      c[to + 3 * width + 1] = q3;
    }
  }
  for (let row = 0; row < rows; row++) {
    for (let j = row < tiledRows ? tiledWidth : 0; j < width; j++) {
      let sum = biasAt < 0 ? 0 : w[biasAt + j]!;
      let at = j * jStride;
      for (let k = row * depth; k < (row + 1) * depth; k++, at += kStride) sum += w[at]! * a[k]!;
      c[row * width + j] = sum;
    }
  }
}

/** g[u, i] ← Σ over rows of d[row, u] · x[row, i], with `d` `[rows, units]` and `x` `[rows, inputs]`. */
export function sumOuterProducts(
  d: Float64Array,
  units: number,
  x: Float64Array,
  inputs: number,
  g: Float64Array,
  rows: number,
): void {
  const tiledUnits = units - (units % 2);
  const tiledInputs = inputs - (inputs % 4);
  for (let unit = 0; unit < tiledUnits; unit += 2) {
    for (let i = 0; i < tiledInputs; i += 4) {
      let p0 = 0;
      let p1 = 0;
      let p2 = 0;
      let p3 = 0;
      let q0 = 0;
      let q1 = 0;
      let q2 = 0;
      let q3 = 0;
      for (let row = 0, at = i, from = unit; row < rows; row++, at += inputs, from += units) {
        const p = d[from]!;
        const q = d[from + 1]!;
        const x0 = x[at]!;
        const x1 = x[at + 1]!;
        const x2 = x[at + 2]!;
        const x3 = x[at + 3]!;
        p0 += p * x0;
        p1 += p * x1;
        p2 += p * x2;
        p3 += p * x3;
        q0 += q * x0;
        q1 += q * x1;
        q2 += q * x2;
        q3 += q * x3;
      }
      const to = unit * inputs + i;
      g[to] = p0;
      g[to + 1] = p1;
      g[to + 2] = p2;
      g[to + 3] = p3;
      g[to + inputs] = q0;
      g[to + inputs + 1] = q1;
      g[to + inputs + 2] = q2;
      g[to + inputs + 3] = q3;
    }
  }
  for (let unit = 0; unit < units; unit++) {
    for (let i = unit < tiledUnits ? tiledInputs : 0; i < inputs; i++) {
      let sum = 0;
      for (let row = 0, at = i, from = unit; row < rows; row++, at += inputs, from += units) {
        sum += d[from]! * x[at]!;
      }
      g[unit * inputs + i] = sum;
    }
  }
}
