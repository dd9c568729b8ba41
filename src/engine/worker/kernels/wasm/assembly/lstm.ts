// LSTM over whole sequences (Hochreiter and Schmidhuber, 1997; gates as Keras orders them: i, f, g, o).
//   c_t = f ⊙ c_{t−1} + i ⊙ g,   h_t = o ⊙ tanh(c_t),   [i f g o] = gates of x_t·W + b + h_{t−1}·U
import { gateSlope, gateValue, loadSome, openGate, storeSome, tanh, tanhSlope } from './gates';
import { addProduct, copyState, findPrevious, isStepOn, packWeights } from './sequence';
import { addFloats, clearFloats } from './vector';

const GATES = 4;

/**
 * Sequences [from, to) of z [rows, steps, 4·units]: x·W on entry, what is kept of the gates on exit.
 * h and c [rows, steps, units] receive the states; bias, h0, c0 [rows, units] and mask may be 0 (none).
 */
export function lstmForward(
  from: i32,
  to: i32,
  steps: i32,
  units: i32,
  hard: i32,
  z: usize,
  weights: usize,
  bias: usize,
  h0: usize,
  c0: usize,
  mask: usize,
  h: usize,
  c: usize,
  scratch: usize,
): void {
  const width = GATES * units;
  const rest = packWeights(weights, width, 1, units, width, scratch);
  for (let t = 0; t < steps; t++) {
    const before = findPrevious(from, t, steps, units, h, h0);
    if (before) {
      const gates = z + ((<usize>((from * steps + t) * width)) << 2);
      const stride = t > 0 ? steps * units : units;
      addProduct(to - from, width, units, before, stride, scratch, gates, steps * width, rest);
    }
    for (let row = from; row < to; row++) {
      const at = row * steps + t;
      const cBefore = findPrevious(row, t, steps, units, c, c0);
      const cHere = c + ((<usize>(at * units)) << 2);
      const hHere = h + ((<usize>(at * units)) << 2);
      if (isStepOn(mask, row, t, steps)) {
        stepForward(units, hard, z + ((<usize>(at * width)) << 2), bias, cBefore, hHere, cHere);
      } else {
        copyState(hHere, findPrevious(row, t, steps, units, h, h0), units);
        copyState(cHere, cBefore, units);
      }
    }
  }
}

function sumGate(z: usize, bias: usize, offset: usize, count: i32): v128 {
  const x = loadSome(z + offset, count);
  return bias ? f32x4.add(x, loadSome(bias + offset, count)) : x;
}

function stepForward(
  units: i32,
  hard: i32,
  z: usize,
  bias: usize,
  cBefore: usize,
  h: usize,
  c: usize,
): void {
  const gate = (<usize>units) << 2;
  for (let k = 0; k < units; k += 4) {
    const at = (<usize>k) << 2;
    const left = units - k;
    const i = openGate(sumGate(z, bias, at, left), hard);
    const f = openGate(sumGate(z, bias, at + gate, left), hard);
    const g = tanh(sumGate(z, bias, at + 2 * gate, left));
    const o = openGate(sumGate(z, bias, at + 3 * gate, left), hard);
    storeSome(z + at, i, left);
    storeSome(z + at + gate, f, left);
    storeSome(z + at + 2 * gate, g, left);
    storeSome(z + at + 3 * gate, o, left);
    let carry = f32x4.mul(gateValue(i, hard), g);
    if (cBefore) {
      const kept = f32x4.mul(gateValue(f, hard), loadSome(cBefore + at, left));
      carry = f32x4.add(kept, carry);
    }
    storeSome(c + at, carry, left);
    storeSome(h + at, f32x4.mul(gateValue(o, hard), tanh(carry)), left);
  }
}

/**
 * Back through sequences [from, to): z holds the gates on entry and the gradient dz on exit.
 * dhs and dcs [rows, steps, units] are the gradients of h and c; before [rows, steps, units] receives
 * h_{t−1}; dh and dc [rows, units] receive the gradients of the initial states.
 */
export function lstmBackward(
  from: i32,
  to: i32,
  steps: i32,
  units: i32,
  hard: i32,
  z: usize,
  weights: usize,
  h0: usize,
  c0: usize,
  mask: usize,
  h: usize,
  c: usize,
  dhs: usize,
  dcs: usize,
  before: usize,
  dh: usize,
  dc: usize,
  scratch: usize,
): void {
  const width = GATES * units;
  const rest = packWeights(weights, 1, width, width, units, scratch);
  const first = (<usize>(from * units)) << 2;
  clearFloats(dh + first, (to - from) * units);
  clearFloats(dc + first, (to - from) * units);
  for (let t = steps - 1; t >= 0; t--) {
    for (let row = from; row < to; row++) {
      const here = (<usize>((row * steps + t) * units)) << 2;
      const dhRow = dh + ((<usize>(row * units)) << 2);
      const dcRow = dc + ((<usize>(row * units)) << 2);
      const zRow = z + <usize>GATES * here;
      addFloats(dhRow, dhs + here, units);
      addFloats(dcRow, dcs + here, units);
      copyState(before + here, findPrevious(row, t, steps, units, h, h0), units);
      if (isStepOn(mask, row, t, steps)) {
        const cBefore = findPrevious(row, t, steps, units, c, c0);
        stepBackward(units, hard, zRow, cBefore, c + here, dhRow, dcRow);
      } else {
        clearFloats(zRow, width);
      }
    }
    if (t > 0 || h0) {
      const dz = z + ((<usize>((from * steps + t) * width)) << 2);
      addProduct(to - from, units, width, dz, steps * width, scratch, dh + first, units, rest);
    }
  }
}

/** Leaves dc of the step before in dc, and zero in dh, to which the product with Uᵀ adds what it is. */
function stepBackward(
  units: i32,
  hard: i32,
  z: usize,
  cBefore: usize,
  c: usize,
  dh: usize,
  dc: usize,
): void {
  const gate = (<usize>units) << 2;
  const zero = f32x4.splat(0);
  for (let k = 0; k < units; k += 4) {
    const at = (<usize>k) << 2;
    const left = units - k;
    const i = loadSome(z + at, left);
    const f = loadSome(z + at + gate, left);
    const g = loadSome(z + at + 2 * gate, left);
    const o = loadSome(z + at + 3 * gate, left);
    const squashed = tanh(loadSome(c + at, left));
    const dOut = loadSome(dh + at, left);
    const dSquashed = f32x4.mul(dOut, gateValue(o, hard));
    const dCarry = f32x4.add(loadSome(dc + at, left), f32x4.mul(dSquashed, tanhSlope(squashed)));
    const cOld = cBefore ? loadSome(cBefore + at, left) : zero;
    const di = f32x4.mul(f32x4.mul(dCarry, g), gateSlope(i, hard));
    const df = f32x4.mul(f32x4.mul(dCarry, cOld), gateSlope(f, hard));
    const dg = f32x4.mul(f32x4.mul(dCarry, gateValue(i, hard)), tanhSlope(g));
    const dOutGate = f32x4.mul(f32x4.mul(dOut, squashed), gateSlope(o, hard));
    storeSome(z + at, di, left);
    storeSome(z + at + gate, df, left);
    storeSome(z + at + 2 * gate, dg, left);
    storeSome(z + at + 3 * gate, dOutGate, left);
    storeSome(dc + at, f32x4.mul(dCarry, gateValue(f, hard)), left);
    storeSome(dh + at, zero, left);
  }
}
