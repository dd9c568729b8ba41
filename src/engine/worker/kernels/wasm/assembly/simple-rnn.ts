// The simple recurrent network over whole sequences (Elman, 1990): h_t = tanh(x_t·W + b + h_{t−1}·U).
import { Gates, Lanes } from './gates';
import {
  addProduct,
  copyState,
  dropGradients,
  findPrevious,
  findRow,
  isStepOn,
  packWeights,
  startFrom,
} from './sequence';
import { addFloats, clearFloats } from './vector';

/**
 * Sequences [from, to) of z [steps, batch, units]: x·W on entry, tanh of the whole sum on exit.
 * h [steps, batch, units] receives the states; bias, h0 [batch, units] and mask may be 0 (none),
 * and so may dropout [batch, units], whose products with h_{t−1} seen [steps, batch, units] receives.
 */
export function simpleRnnForward(
  from: i32,
  to: i32,
  batch: i32,
  steps: i32,
  units: i32,
  z: usize,
  weights: usize,
  bias: usize,
  h0: usize,
  mask: usize,
  dropout: usize,
  seen: usize,
  h: usize,
  scratch: usize,
): void {
  const rows = to - from;
  const kept = findRow(dropout, from, units);
  const rest = packWeights(weights, units, 1, units, units, scratch);
  for (let t = 0; t < steps; t++) {
    const before = findPrevious(t, batch, units, h, h0);
    const sums = findRow(z, t * batch + from, units);
    const room = findRow(seen, t * batch + from, units);
    const start = startFrom(findRow(before, from, units), kept, room, rows * units);
    if (start) addProduct(rows, units, units, start, units, scratch, sums, units, rest);
    for (let row = from; row < to; row++) {
      const at = t * batch + row;
      const here = findRow(h, at, units);
      if (isStepOn(mask, at)) stepForward(units, findRow(z, at, units), bias, here);
      else copyState(here, findRow(before, row, units), units);
    }
  }
}

function stepForward(units: i32, z: usize, bias: usize, h: usize): void {
  for (let k = 0; k < units; k += 4) {
    const at = (<usize>k) << 2;
    const left = units - k;
    let x = Lanes.load(z + at, left);
    if (bias) x = f32x4.add(x, Lanes.load(bias + at, left));
    const y = Gates.tanh(x);
    Lanes.store(z + at, y, left);
    Lanes.store(h + at, y, left);
  }
}

/**
 * Back through sequences [from, to): z holds tanh of the sums on entry and the gradient dz on exit.
 * dh [batch, units] holds the gradient of the last state on entry and that of the initial state on exit;
 * dhs [steps, batch, units], the gradient of every h, is added to it on the way, or 0 (none).
 */
export function simpleRnnBackward(
  from: i32,
  to: i32,
  batch: i32,
  steps: i32,
  units: i32,
  z: usize,
  weights: usize,
  h0: usize,
  mask: usize,
  dropout: usize,
  dhs: usize,
  dh: usize,
  scratch: usize,
): void {
  const rows = to - from;
  const kept = findRow(dropout, from, units);
  const rest = packWeights(weights, 1, units, units, units, scratch);
  const first = findRow(dh, from, units);
  for (let t = steps - 1; t >= 0; t--) {
    const dz = findRow(z, t * batch + from, units);
    if (dhs) addFloats(first, findRow(dhs, t * batch + from, units), rows * units);
    for (let row = from; row < to; row++) {
      const at = t * batch + row;
      const zRow = findRow(z, at, units);
      if (isStepOn(mask, at)) stepBackward(units, zRow, findRow(dh, row, units));
      else clearFloats(zRow, units);
    }
    if (t > 0 || h0) {
      addProduct(rows, units, units, dz, units, scratch, first, units, rest);
      if (dropout) dropGradients(rows, units, kept, mask, t * batch + from, first);
    }
  }
}

/** Leaves zero in dh, to which the product with Uᵀ adds what it is. */
function stepBackward(units: i32, z: usize, dh: usize): void {
  for (let k = 0; k < units; k += 4) {
    const at = (<usize>k) << 2;
    const left = units - k;
    const slope = Gates.tanhSlope(Lanes.load(z + at, left));
    Lanes.store(z + at, f32x4.mul(Lanes.load(dh + at, left), slope), left);
    Lanes.store(dh + at, f32x4.splat(0), left);
  }
}
