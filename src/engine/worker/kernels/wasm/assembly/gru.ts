// GRU over whole sequences (Cho et al., 2014; gates as Keras orders them: z, r, n; reset before the product).
//   h_t = z ⊙ h_{t−1} + (1 − z) ⊙ n,   [z r] = gates of x_t·W + b + h_{t−1}·U,
//   n = tanh(x_t·Wₙ + bₙ + (r ⊙ h_{t−1})·Uₙ)
// The sums are called s here: [steps, batch, 3·units].
import { closeReset, mixStates, openGates, unmixStates } from './gru-step';
import {
  addProduct,
  copyState,
  findPrevious,
  findRow,
  findRowStates,
  isStepOn,
  packWeights,
} from './sequence';
import { addFloats, clearFloats } from './vector';

const GATES = 3;

/**
 * Sequences [from, to): s holds x·W on entry and what is kept of the gates on exit.
 * h [steps, batch, units] receives the states; bias, h0 [batch, units] and mask may be 0 (none).
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
  h: usize,
  scratch: usize,
): void {
  const width = GATES * units;
  const gate = (<usize>units) << 2;
  const rows = to - from;
  const inner = packWeights(weights, width, 1, units, 2 * units, scratch);
  const rest = packWeights(weights + 2 * gate, width, 1, units, units, inner);
  const resets = findRowStates(rest, units, GATES);
  for (let t = 0; t < steps; t++) {
    const before = findPrevious(t, batch, units, h, h0);
    const sums = findRow(s, t * batch + from, width);
    if (before) {
      const states = findRow(before, from, units);
      addProduct(rows, 2 * units, units, states, units, scratch, sums, width, rest);
    }
    for (let row = from; row < to; row++) {
      const sRow = findRow(s, t * batch + row, width);
      const reset = findRow(resets, row - from, units);
      openGates(units, hard, sRow, bias, findRow(before, row, units), reset);
    }
    if (before) {
      addProduct(rows, units, units, resets, units, inner, sums + 2 * gate, width, rest);
    }
    for (let row = from; row < to; row++) {
      const at = t * batch + row;
      const hBefore = findRow(before, row, units);
      const hHere = findRow(h, at, units);
      if (isStepOn(mask, at)) {
        mixStates(units, hard, findRow(s, at, width), bias, hBefore, hHere);
      } else {
        copyState(hHere, hBefore, units);
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
  h: usize,
  dhs: usize,
  resets: usize,
  dh: usize,
  scratch: usize,
): void {
  const width = GATES * units;
  const gate = (<usize>units) << 2;
  const rows = to - from;
  const inner = packWeights(weights, 1, width, 2 * units, units, scratch);
  const rest = packWeights(weights + 2 * gate, 1, width, units, units, inner);
  const dResets = findRowStates(rest, units, GATES);
  const first = findRow(dh, from, units);
  for (let t = steps - 1; t >= 0; t--) {
    const before = findPrevious(t, batch, units, h, h0);
    const ds = findRow(s, t * batch + from, width);
    for (let row = from; row < to; row++) {
      const at = t * batch + row;
      const sRow = findRow(s, at, width);
      const dhsRow = findRow(dhs, at, units);
      const dhRow = findRow(dh, row, units);
      if (isStepOn(mask, at)) {
        unmixStates(units, hard, sRow, findRow(before, row, units), dhsRow, dhRow);
      } else {
        if (dhsRow) addFloats(dhRow, dhsRow, units);
        clearFloats(sRow, width);
        clearFloats(findRow(resets, at, units), units);
      }
    }
    clearFloats(dResets, rows * units);
    if (before) addProduct(rows, units, units, ds + 2 * gate, width, inner, dResets, units, rest);
    for (let row = from; row < to; row++) {
      const at = t * batch + row;
      if (!isStepOn(mask, at)) continue;
      const hBefore = findRow(before, row, units);
      const reset = findRow(resets, at, units);
      const dReset = findRow(dResets, row - from, units);
      const dhRow = findRow(dh, row, units);
      closeReset(units, hard, findRow(s, at, width), hBefore, reset, dReset, dhRow);
    }
    if (before) addProduct(rows, units, 2 * units, ds, width, scratch, first, units, rest);
  }
}
