/** The inner loops of the small network: what they compute, and where their arrays live. */

/**
 * All matrices are flat, row by row. `parameters` and `g` hold weights `[units, inputs]`, then a bias per
 * unit. The element-wise ones take the first `count` values and may write one more where that is odd.
 */
export interface Kernels {
  /** z[row, unit] ← b[unit] + Σᵢ x[row, i] · w[unit, i], for `x` `[rows, inputs]` and `z` `[rows, units]`. */
  multiplyByWeights(
    x: Float64Array,
    inputs: number,
    parameters: Float64Array,
    z: Float64Array,
    units: number,
    rows: number,
  ): void;
  /** into[row, i] ← Σ over units of d[row, unit] · w[unit, i], for `d` `[rows, units]`. */
  multiplyByTransposedWeights(
    d: Float64Array,
    units: number,
    parameters: Float64Array,
    into: Float64Array,
    inputs: number,
    rows: number,
  ): void;
  /** g[unit, i] ← Σ over rows of d[row, unit] · x[row, i]; the biases' part is Σ over rows of d[row, unit]. */
  sumOuterProducts(
    d: Float64Array,
    units: number,
    x: Float64Array,
    inputs: number,
    g: Float64Array,
    rows: number,
  ): void;
  /** a ← tanh z. */
  applyTanh(z: Float64Array, a: Float64Array, count: number): void;
  /** a ← 1 / (1 + e^−z). */
  applySigmoid(z: Float64Array, a: Float64Array, count: number): void;
  /** d ← d · (1 − a²), the slope of tanh where it is a. */
  multiplyByTanhSlope(a: Float64Array, d: Float64Array, count: number): void;
  /** w ← w − rate · g. */
  descend(w: Float64Array, g: Float64Array, rate: number, count: number): void;
}

/** The arrays of one network and the loops that work on them; these take no array from elsewhere. */
export interface Workspace {
  readonly kernels: Kernels;
  /** Zeros, for as long as anyone holds them. Throws a RangeError beyond what the workspace was made for. */
  allocate(length: number): Float64Array;
}

/** The memory that an array takes up, in numbers: room for the one that pairs may write beyond it. */
export function paddedLength(length: number): number {
  return length + (length % 2);
}
