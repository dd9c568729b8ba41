// The kernel module's exports for activations, pooling, normalisation, reductions and copies.

export interface LayerModule {
  averagePoolGradient(geometry: number, from: number, to: number, dy: number, dx: number): void;
  sumColumns(rows: number, columns: number, x: number, out: number): void;
  sumMiddle(outer: number, count: number, inner: number, x: number, out: number): void;
  sumRows(rows: number, columns: number, x: number, out: number): void;
  sumSegments(
    rows: number,
    width: number,
    segments: number,
    x: number,
    ids: number,
    out: number,
  ): void;
  spread(outer: number, count: number, inner: number, x: number, out: number, scale: number): void;
  extremumGradient(
    outer: number,
    count: number,
    inner: number,
    dy: number,
    y: number,
    x: number,
    dx: number,
  ): void;
  addBias(rows: number, columns: number, x: number, bias: number, y: number): void;
  reluGradient(count: number, dy: number, x: number, dx: number): void;
  exp(count: number, x: number, y: number): void;
  tanh(count: number, x: number, y: number): void;
  tanhGradient(count: number, dy: number, y: number, dx: number): void;
  leakyRelu(count: number, x: number, y: number, alpha: number): void;
  leakyReluGradient(count: number, dy: number, x: number, dx: number, alpha: number): void;
  clipGradient(count: number, dy: number, x: number, dx: number, least: number, most: number): void;
  erf(count: number, x: number, y: number): void;
  erfGradient(count: number, dy: number, x: number, dx: number): void;
  /** Conditions are bytes, the rest 32 bits. */
  select(count: number, condition: number, yes: number, no: number, out: number): void;
  selectGradient(count: number, dy: number, condition: number, dx: number, wanted: number): void;
  /** As `spread`, of bytes and without a scale. */
  spreadBytes(outer: number, count: number, inner: number, x: number, out: number): void;
  softmax(rows: number, columns: number, x: number, y: number): void;
  softmaxGradient(rows: number, columns: number, dy: number, y: number, dx: number): void;
  normaliseRows(
    rows: number,
    columns: number,
    x: number,
    scale: number,
    shift: number,
    y: number,
    means: number,
    factors: number,
    epsilon: number,
  ): void;
  normaliseRowsScratch(columns: number): number;
  normaliseRowsGradient(
    rows: number,
    columns: number,
    dy: number,
    x: number,
    scale: number,
    means: number,
    factors: number,
    dx: number,
    dScale: number,
    dShift: number,
    scratch: number,
  ): void;
  sumDeviations(rows: number, columns: number, x: number, means: number, out: number): void;
  normaliseColumns(
    rows: number,
    columns: number,
    x: number,
    means: number,
    factors: number,
    shift: number,
    y: number,
  ): void;
  sumColumnProducts(
    rows: number,
    columns: number,
    dy: number,
    x: number,
    means: number,
    sums: number,
    products: number,
  ): void;
  normaliseColumnsGradient(
    rows: number,
    columns: number,
    dy: number,
    x: number,
    means: number,
    factors: number,
    dyMeans: number,
    slopes: number,
    dx: number,
  ): void;
  copyRows(
    rows: number,
    width: number,
    from: number,
    stepFrom: number,
    to: number,
    stepTo: number,
  ): void;
  gatherRows(count: number, width: number, from: number, ids: number, to: number): void;
  /** to += from. */
  addFloats(to: number, from: number, count: number): void;
  scaleFloats(count: number, x: number, scale: number): void;
}
