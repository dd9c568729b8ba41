// The kernel module's exports for recurrent cells (assembly/lstm.ts, gru.ts, simple-rnn.ts, sparse.ts).
// A pointer may be 0 where it says "or 0"; sequences are [steps, batch, ...], time first.

export interface RecurrentModule {
  sequenceScratch(rows: number, units: number, gates: number): number;
  lstmForward(
    from: number,
    to: number,
    batch: number,
    steps: number,
    units: number,
    hard: number,
    z: number,
    weights: number,
    /** Bias, initial states, mask, dropout: or 0. */
    bias: number,
    h0: number,
    c0: number,
    mask: number,
    dropout: number,
    seen: number,
    h: number,
    c: number,
    scratch: number,
  ): void;
  lstmBackward(
    from: number,
    to: number,
    batch: number,
    steps: number,
    units: number,
    hard: number,
    z: number,
    weights: number,
    /** Initial states, mask, dropout: or 0. */
    h0: number,
    c0: number,
    mask: number,
    dropout: number,
    c: number,
    /** Or 0. */
    dhs: number,
    dh: number,
    dc: number,
    scratch: number,
  ): void;
  gruForward(
    from: number,
    to: number,
    batch: number,
    steps: number,
    units: number,
    hard: number,
    z: number,
    weights: number,
    /** Bias, initial state, mask, dropout: or 0. */
    bias: number,
    h0: number,
    mask: number,
    dropout: number,
    seen: number,
    h: number,
    scratch: number,
  ): void;
  gruBackward(
    from: number,
    to: number,
    batch: number,
    steps: number,
    units: number,
    hard: number,
    z: number,
    weights: number,
    /** Initial state, mask, dropout: or 0. */
    h0: number,
    mask: number,
    dropout: number,
    seen: number,
    h: number,
    /** Or 0. */
    dhs: number,
    resets: number,
    dh: number,
    scratch: number,
  ): void;
  simpleRnnForward(
    from: number,
    to: number,
    batch: number,
    steps: number,
    units: number,
    z: number,
    weights: number,
    /** Bias, initial state, mask, dropout: or 0. */
    bias: number,
    h0: number,
    mask: number,
    dropout: number,
    seen: number,
    h: number,
    scratch: number,
  ): void;
  simpleRnnBackward(
    from: number,
    to: number,
    batch: number,
    steps: number,
    units: number,
    z: number,
    weights: number,
    /** Initial state, mask, dropout: or 0. */
    h0: number,
    mask: number,
    dropout: number,
    /** Or 0. */
    dhs: number,
    dh: number,
    scratch: number,
  ): void;
  /** Whether at most one float in eight is not zero: 1 or 0. */
  isSparse(count: number, x: number): number;
  sparseProduct(
    from: number,
    to: number,
    depth: number,
    columns: number,
    a: number,
    b: number,
    c: number,
  ): void;
  sparseGradient(
    from: number,
    to: number,
    rows: number,
    depth: number,
    columns: number,
    a: number,
    dc: number,
    db: number,
  ): void;
}
