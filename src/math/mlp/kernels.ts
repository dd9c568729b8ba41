/** The inner loops of the small network: what they compute, and where their arrays live. */

/** An array and its address in its workspace's memory, in bytes: asking an array for that takes longer than a loop. */
export interface Span {
  readonly values: Float64Array;
  readonly address: number;
}

/**
 * All matrices are flat, row by row. `parameters` and `g` hold weights `[units, inputs]`, then a bias per
 * unit. The element-wise ones take the first `count` values and may write one more where that is odd.
 */
export interface Kernels {
  /** z[row, unit] ← b[unit] + Σᵢ x[row, i] · w[unit, i], for `x` `[rows, inputs]` and `z` `[rows, units]`. */
  multiplyByWeights(
    x: Span,
    inputs: number,
    parameters: Span,
    z: Span,
    units: number,
    rows: number,
  ): void;
  /** into[row, i] ← Σ over units of d[row, unit] · w[unit, i], for `d` `[rows, units]`. */
  multiplyByTransposedWeights(
    d: Span,
    units: number,
    parameters: Span,
    into: Span,
    inputs: number,
    rows: number,
  ): void;
  /** g[unit, i] ← Σ over rows of d[row, unit] · x[row, i]; the biases' part is Σ over rows of d[row, unit]. */
  sumOuterProducts(d: Span, units: number, x: Span, inputs: number, g: Span, rows: number): void;
  /** a ← tanh z. */
  applyTanh(z: Span, a: Span, count: number): void;
  /** a ← 1 / (1 + e^−z). */
  applySigmoid(z: Span, a: Span, count: number): void;
  /** d ← d · (1 − a²), the slope of tanh where it is a. */
  multiplyByTanhSlope(a: Span, d: Span, count: number): void;
  /** w ← w − rate · g. */
  descend(w: Span, g: Span, rate: number, count: number): void;
}

/** The arrays of one network and the loops that work on them; these take no array from elsewhere. */
export interface Workspace {
  readonly kernels: Kernels;
  /** Zeros, for as long as anyone holds them. Throws a RangeError beyond what the workspace was made for. */
  allocate(length: number): Span;
}

/** The memory that an array takes up, in numbers: room for the one that pairs may write beyond it. */
export function paddedLength(length: number): number {
  return length + (length % 2);
}
