// GRU over whole sequences (Cho et al., 2014; gates as Keras orders them: z, r, n; reset before the product).
//   h_t = z ⊙ h_{t−1} + (1 − z) ⊙ n,   [z r] = gates of x_t·W + b + h_{t−1}·U,
//   n = tanh(x_t·Wₙ + bₙ + (r ⊙ h_{t−1})·Uₙ)
// The sums are called s here: [steps, batch, 3·units].
import { gateSlope, gateValue, loadSome, openGate, storeSome, tanh, tanhSlope } from './gates';
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

function biased(s: usize, bias: usize, offset: usize, count: i32): v128 {
  const x = loadSome(s + offset, count);
  return bias ? f32x4.add(x, loadSome(bias + offset, count)) : x;
}

function loadState(state: usize, offset: usize, count: i32): v128 {
  return state ? loadSome(state + offset, count) : f32x4.splat(0);
}

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

function openGates(
  units: i32,
  hard: i32,
  s: usize,
  bias: usize,
  hBefore: usize,
  reset: usize,
): void {
  const gate = (<usize>units) << 2;
  for (let k = 0; k < units; k += 4) {
    const at = (<usize>k) << 2;
    const left = units - k;
    const z = openGate(biased(s, bias, at, left), hard);
    const r = openGate(biased(s, bias, at + gate, left), hard);
    storeSome(s + at, z, left);
    storeSome(s + at + gate, r, left);
    const kept = f32x4.mul(gateValue(r, hard), loadState(hBefore, at, left));
    storeSome(reset + at, kept, left);
  }
}

function mixStates(units: i32, hard: i32, s: usize, bias: usize, hBefore: usize, h: usize): void {
  const gate = (<usize>units) << 2;
  const one = f32x4.splat(1);
  for (let k = 0; k < units; k += 4) {
    const at = (<usize>k) << 2;
    const left = units - k;
    const n = tanh(biased(s, bias, at + 2 * gate, left));
    storeSome(s + at + 2 * gate, n, left);
    const z = gateValue(loadSome(s + at, left), hard);
    const kept = f32x4.mul(z, loadState(hBefore, at, left));
    storeSome(h + at, f32x4.add(kept, f32x4.mul(f32x4.sub(one, z), n)), left);
  }
}

/**
 * Back through sequences [from, to): s holds the gates on entry and the gradient of the sums on exit.
 * dhs [steps, batch, units] is the gradient of h; resets [steps, batch, units] receives r ⊙ h_{t−1};
 * dh [batch, units] receives the gradient of the initial state.
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
  clearFloats(first, rows * units);
  for (let t = steps - 1; t >= 0; t--) {
    const before = findPrevious(t, batch, units, h, h0);
    const ds = findRow(s, t * batch + from, width);
    addFloats(first, findRow(dhs, t * batch + from, units), rows * units);
    for (let row = from; row < to; row++) {
      const at = t * batch + row;
      const sRow = findRow(s, at, width);
      if (isStepOn(mask, at)) {
        unmixStates(units, hard, sRow, findRow(before, row, units), findRow(dh, row, units));
      } else {
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

/** Writes dz and dn over the gates; leaves in dh what goes straight to the state before. */
function unmixStates(units: i32, hard: i32, s: usize, hBefore: usize, dh: usize): void {
  const gate = (<usize>units) << 2;
  const one = f32x4.splat(1);
  for (let k = 0; k < units; k += 4) {
    const at = (<usize>k) << 2;
    const left = units - k;
    const kept = loadSome(s + at, left);
    const z = gateValue(kept, hard);
    const n = loadSome(s + at + 2 * gate, left);
    const d = loadSome(dh + at, left);
    const dz = f32x4.mul(d, f32x4.sub(loadState(hBefore, at, left), n));
    const dn = f32x4.mul(d, f32x4.sub(one, z));
    storeSome(s + at, f32x4.mul(dz, gateSlope(kept, hard)), left);
    storeSome(s + at + 2 * gate, f32x4.mul(dn, tanhSlope(n)), left);
    storeSome(dh + at, f32x4.mul(d, z), left);
  }
}

/** Writes r ⊙ h_{t−1} to reset and dr over r, and adds to dh what goes to the state before through the reset. */
function closeReset(
  units: i32,
  hard: i32,
  s: usize,
  hBefore: usize,
  reset: usize,
  dReset: usize,
  dh: usize,
): void {
  const gate = (<usize>units) << 2;
  for (let k = 0; k < units; k += 4) {
    const at = (<usize>k) << 2;
    const left = units - k;
    const kept = loadSome(s + at + gate, left);
    const d = loadSome(dReset + at, left);
    const state = loadState(hBefore, at, left);
    const r = gateValue(kept, hard);
    storeSome(reset + at, f32x4.mul(r, state), left);
    storeSome(s + at + gate, f32x4.mul(f32x4.mul(d, state), gateSlope(kept, hard)), left);
    const through = f32x4.mul(d, r);
    storeSome(dh + at, f32x4.add(loadSome(dh + at, left), through), left);
  }
}
