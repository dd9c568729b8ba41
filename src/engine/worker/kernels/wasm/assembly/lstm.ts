// LSTM over whole sequences (Hochreiter and Schmidhuber, 1997; gates as Keras orders them: i, f, g, o).
//   c_t = f ⊙ c_{t−1} + i ⊙ g,   h_t = o ⊙ tanh(c_t),   [i f g o] = gates of x_t·W + b + h_{t−1}·U
import { gateSlope, gateValue, loadSome, openGate, storeSome, tanh, tanhSlope } from './gates';
import { addProduct, copyState, findPrevious, findRow, isStepOn, packWeights } from './sequence';
import { addFloats, clearFloats } from './vector';

const GATES = 4;

/**
 * Sequences [from, to) of z [steps, batch, 4·units]: x·W on entry, what is kept of the gates on exit.
 * h and c [steps, batch, units] receive the states; bias, h0, c0 [batch, units] and mask may be 0 (none).
 */
export function lstmForward(
  from: i32,
  to: i32,
  batch: i32,
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
    const hBefore = findPrevious(t, batch, units, h, h0);
    const cBefore = findPrevious(t, batch, units, c, c0);
    if (hBefore) {
      const states = findRow(hBefore, from, units);
      const sums = findRow(z, t * batch + from, width);
      addProduct(to - from, width, units, states, units, scratch, sums, width, rest);
    }
    for (let row = from; row < to; row++) {
      const at = t * batch + row;
      const cRow = findRow(cBefore, row, units);
      const hHere = findRow(h, at, units);
      const cHere = findRow(c, at, units);
      if (isStepOn(mask, at)) {
        stepForward(units, hard, findRow(z, at, width), bias, cRow, hHere, cHere);
      } else {
        copyState(hHere, findRow(hBefore, row, units), units);
        copyState(cHere, cRow, units);
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
 * dhs and dcs [steps, batch, units] are the gradients of h and c; dh and dc [batch, units] receive
 * the gradients of the initial states.
 */
export function lstmBackward(
  from: i32,
  to: i32,
  batch: i32,
  steps: i32,
  units: i32,
  hard: i32,
  z: usize,
  weights: usize,
  h0: usize,
  c0: usize,
  mask: usize,
  c: usize,
  dhs: usize,
  dcs: usize,
  dh: usize,
  dc: usize,
  scratch: usize,
): void {
  const width = GATES * units;
  const rows = to - from;
  const rest = packWeights(weights, 1, width, width, units, scratch);
  const dhFirst = findRow(dh, from, units);
  const dcFirst = findRow(dc, from, units);
  clearFloats(dhFirst, rows * units);
  clearFloats(dcFirst, rows * units);
  for (let t = steps - 1; t >= 0; t--) {
    const cBefore = findPrevious(t, batch, units, c, c0);
    addFloats(dhFirst, findRow(dhs, t * batch + from, units), rows * units);
    addFloats(dcFirst, findRow(dcs, t * batch + from, units), rows * units);
    for (let row = from; row < to; row++) {
      const at = t * batch + row;
      const zRow = findRow(z, at, width);
      if (isStepOn(mask, at)) {
        const cRow = findRow(cBefore, row, units);
        const dhRow = findRow(dh, row, units);
        const dcRow = findRow(dc, row, units);
        stepBackward(units, hard, zRow, cRow, findRow(c, at, units), dhRow, dcRow);
      } else {
        clearFloats(zRow, width);
      }
    }
    if (t > 0 || h0) {
      const dz = findRow(z, t * batch + from, width);
      addProduct(rows, units, width, dz, width, scratch, dhFirst, units, rest);
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
