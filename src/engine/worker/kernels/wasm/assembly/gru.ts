// GRU over whole sequences (Cho et al., 2014; gates as Keras orders them: z, r, n; reset before the product).
//   h_t = z ⊙ h_{t−1} + (1 − z) ⊙ n,   [z r] = gates of x_t·W + b + h_{t−1}·U,
//   n = tanh(x_t·Wₙ + bₙ + (r ⊙ h_{t−1})·Uₙ)
// The sums are called s here: [rows, steps, 3·units].
import { gateSlope, gateValue, loadSome, openGate, storeSome, tanh, tanhSlope } from './gates';
import {
  addProduct,
  copyState,
  findPrevious,
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
 * h [rows, steps, units] receives the states; bias, h0 [rows, units] and mask may be 0 (none).
 */
export function gruForward(
  from: i32,
  to: i32,
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
    const sums = s + ((<usize>((from * steps + t) * width)) << 2);
    const before = findPrevious(from, t, steps, units, h, h0);
    if (before) {
      const stride = t > 0 ? steps * units : units;
      addProduct(rows, 2 * units, units, before, stride, scratch, sums, steps * width, rest);
    }
    for (let row = from; row < to; row++) {
      const at = row * steps + t;
      const hBefore = findPrevious(row, t, steps, units, h, h0);
      const reset = resets + ((<usize>((row - from) * units)) << 2);
      openGates(units, hard, s + ((<usize>(at * width)) << 2), bias, hBefore, reset);
    }
    if (before) {
      const candidates = sums + 2 * gate;
      addProduct(rows, units, units, resets, units, inner, candidates, steps * width, rest);
    }
    for (let row = from; row < to; row++) {
      const at = row * steps + t;
      const hBefore = findPrevious(row, t, steps, units, h, h0);
      const hHere = h + ((<usize>(at * units)) << 2);
      if (isStepOn(mask, row, t, steps)) {
        mixStates(units, hard, s + ((<usize>(at * width)) << 2), bias, hBefore, hHere);
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
 * dhs [rows, steps, units] is the gradient of h; before and resets [rows, steps, units] receive h_{t−1}
 * and r ⊙ h_{t−1}; dh [rows, units] receives the gradient of the initial state.
 */
export function gruBackward(
  from: i32,
  to: i32,
  steps: i32,
  units: i32,
  hard: i32,
  s: usize,
  weights: usize,
  h0: usize,
  mask: usize,
  h: usize,
  dhs: usize,
  before: usize,
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
  const first = (<usize>(from * units)) << 2;
  clearFloats(dh + first, rows * units);
  for (let t = steps - 1; t >= 0; t--) {
    const ds = s + ((<usize>((from * steps + t) * width)) << 2);
    for (let row = from; row < to; row++) {
      const here = (<usize>((row * steps + t) * units)) << 2;
      const dhRow = dh + ((<usize>(row * units)) << 2);
      addFloats(dhRow, dhs + here, units);
      copyState(before + here, findPrevious(row, t, steps, units, h, h0), units);
      if (isStepOn(mask, row, t, steps)) {
        unmixStates(units, hard, s + <usize>GATES * here, before + here, dhRow);
      } else {
        clearFloats(s + <usize>GATES * here, width);
        clearFloats(resets + here, units);
      }
    }
    clearFloats(dResets, rows * units);
    if (t > 0 || h0) {
      const dn = ds + 2 * gate;
      addProduct(rows, units, units, dn, steps * width, inner, dResets, units, rest);
    }
    for (let row = from; row < to; row++) {
      const here = (<usize>((row * steps + t) * units)) << 2;
      if (!isStepOn(mask, row, t, steps)) continue;
      const dReset = dResets + ((<usize>((row - from) * units)) << 2);
      const dhRow = dh + ((<usize>(row * units)) << 2);
      const gates = s + <usize>GATES * here;
      closeReset(units, hard, gates, before + here, resets + here, dReset, dhRow);
    }
    if (t > 0 || h0) {
      addProduct(rows, units, 2 * units, ds, steps * width, scratch, dh + first, units, rest);
    }
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
    const dz = f32x4.mul(d, f32x4.sub(loadSome(hBefore + at, left), n));
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
    const state = loadSome(hBefore + at, left);
    const r = gateValue(kept, hard);
    storeSome(reset + at, f32x4.mul(r, state), left);
    storeSome(s + at + gate, f32x4.mul(f32x4.mul(d, state), gateSlope(kept, hard)), left);
    const through = f32x4.mul(d, r);
    storeSome(dh + at, f32x4.add(loadSome(dh + at, left), through), left);
  }
}
