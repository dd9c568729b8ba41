// GRU over whole sequences (Cho et al., 2014; gates as Keras orders them: z, r, n; reset before the product).
//   h_t = z ⊙ h_{t−1} + (1 − z) ⊙ n,   [z r] = gates of x_t·W + b + h_{t−1}·U,
//   n = tanh(x_t·Wₙ + bₙ + (r ⊙ h_{t−1})·Uₙ)
// The sums are called s here: [steps, batch, 3·units].
import { closeReset, mixStates, openGates, unmixStates } from './gru-step';
import {
  addProduct,
  copyState,
  dropGradients,
  findPrevious,
  findRow,
  findRowStates,
  isStepOn,
  packWeights,
  startFrom,
} from './sequence';
import { addFloats, clearFloats } from './vector';

const GATES = 3;

/**
 * Sequences [from, to): s holds x·W on entry and what is kept of the gates on exit.
 * h [steps, batch, units] receives the states; bias, h0 [batch, units] and mask may be 0 (none),
 * and so may dropout [batch, units], whose products with h_{t−1} seen [steps, batch, units] receives.
 */
export function gruForward(
  from: i32,
  to: i32,
  batch: i32,
  steps: i32,
  units: i32,
  hard: i32,
  s: usize,
  weights: usize,
  bias: usize,
  h0: usize,
  mask: usize,
  dropout: usize,
  seen: usize,
  h: usize,
  scratch: usize,
): void {
  const width = GATES * units;
  const gate = (<usize>units) << 2;
  const rows = to - from;
  const kept = findRow(dropout, from, units);
  const inner = packWeights(weights, width, 1, units, 2 * units, scratch);
  const rest = packWeights(weights + 2 * gate, width, 1, units, units, inner);
  const resets = findRowStates(rest, units, GATES);
  for (let t = 0; t < steps; t++) {
    const at = t * batch + from;
    const sums = findRow(s, at, width);
    const before = findRow(findPrevious(t, batch, units, h, h0), from, units);
    const start = startFrom(before, kept, findRow(seen, at, units), rows * units);
    if (start) addProduct(rows, 2 * units, units, start, units, scratch, sums, width, rest);
    for (let row = 0; row < rows; row++) {
      const sRow = findRow(sums, row, width);
      const reset = findRow(resets, row, units);
      openGates(units, hard, sRow, bias, findRow(start, row, units), reset);
    }
    if (start) addProduct(rows, units, units, resets, units, inner, sums + 2 * gate, width, rest);
    for (let row = 0; row < rows; row++) {
      const hHere = findRow(h, at + row, units);
      if (isStepOn(mask, at + row)) {
        const sRow = findRow(sums, row, width);
        mixStates(units, hard, sRow, bias, findRow(start, row, units), hHere);
      } else {
        copyState(hHere, findRow(before, row, units), units);
      }
    }
  }
}

/**
 * Back through sequences [from, to): s holds the gates on entry and the gradient of the sums on exit.
 * dh [batch, units] holds the gradient of the last state on entry and that of the initial state on exit;
 * dhs [steps, batch, units], the gradient of every h, is added to it on the way, or 0 (none).
 * resets [steps, batch, units] receives r ⊙ h_{t−1}.
 */
export function gruBackward(
  from: i32,
  to: i32,
  batch: i32,
  steps: i32,
  units: i32,
  hard: i32,
  s: usize,
  weights: usize,
  h0: usize,
  mask: usize,
  dropout: usize,
  seen: usize,
  h: usize,
  dhs: usize,
  resets: usize,
  dh: usize,
  scratch: usize,
): void {
  const width = GATES * units;
  const gate = (<usize>units) << 2;
  const rows = to - from;
  const kept = findRow(dropout, from, units);
  const inner = packWeights(weights, 1, width, 2 * units, units, scratch);
  const rest = packWeights(weights + 2 * gate, 1, width, units, units, inner);
  const dResets = findRowStates(rest, units, GATES);
  const first = findRow(dh, from, units);
  for (let t = steps - 1; t >= 0; t--) {
    const at = t * batch + from;
    const ds = findRow(s, at, width);
    const before = findRow(findPrevious(t, batch, units, h, h0), from, units);
    const start = before && dropout ? findRow(seen, at, units) : before;
    for (let row = 0; row < rows; row++) {
      const here = at + row;
      const sRow = findRow(ds, row, width);
      const dhsRow = findRow(dhs, here, units);
      const dhRow = findRow(first, row, units);
      if (isStepOn(mask, here)) {
        unmixStates(units, hard, sRow, findRow(start, row, units), dhsRow, dhRow);
      } else {
        if (dhsRow) addFloats(dhRow, dhsRow, units);
        clearFloats(sRow, width);
        clearFloats(findRow(resets, here, units), units);
      }
    }
    clearFloats(dResets, rows * units);
    if (start) addProduct(rows, units, units, ds + 2 * gate, width, inner, dResets, units, rest);
    for (let row = 0; row < rows; row++) {
      if (!isStepOn(mask, at + row)) continue;
      const hStart = findRow(start, row, units);
      const reset = findRow(resets, at + row, units);
      const dReset = findRow(dResets, row, units);
      const dhRow = findRow(first, row, units);
      closeReset(units, hard, findRow(ds, row, width), hStart, reset, dReset, dhRow);
    }
    if (start) addProduct(rows, units, 2 * units, ds, width, scratch, first, units, rest);
    if (dropout) dropGradients(rows, units, kept, mask, at, first);
  }
}
