// The simple recurrent network over whole sequences (Elman, 1990): h_t = tanh(x_t·W + b + h_{t−1}·U).
import { loadSome, storeSome, tanh, tanhSlope } from './gates';
import { addProduct, copyState, findPrevious, isStepOn, packWeights } from './sequence';
import { addFloats, clearFloats } from './vector';

/**
 * Sequences [from, to) of z [rows, steps, units]: x·W on entry, tanh of the whole sum on exit.
 * h [rows, steps, units] receives the states; bias, h0 [rows, units] and mask may be 0 (none).
 */
export function simpleRnnForward(
  from: i32,
  to: i32,
  steps: i32,
  units: i32,
  z: usize,
  weights: usize,
  bias: usize,
  h0: usize,
  mask: usize,
  h: usize,
  scratch: usize,
): void {
  const rest = packWeights(weights, units, 1, units, units, scratch);
  for (let t = 0; t < steps; t++) {
    const before = findPrevious(from, t, steps, units, h, h0);
    if (before) {
      const sums = z + ((<usize>((from * steps + t) * units)) << 2);
      const stride = t > 0 ? steps * units : units;
      addProduct(to - from, units, units, before, stride, scratch, sums, steps * units, rest);
    }
    for (let row = from; row < to; row++) {
      const here = (<usize>((row * steps + t) * units)) << 2;
      if (isStepOn(mask, row, t, steps)) {
        stepForward(units, z + here, bias, h + here);
      } else {
        copyState(h + here, findPrevious(row, t, steps, units, h, h0), units);
      }
    }
  }
}

function stepForward(units: i32, z: usize, bias: usize, h: usize): void {
  for (let k = 0; k < units; k += 4) {
    const at = (<usize>k) << 2;
    const left = units - k;
    let x = loadSome(z + at, left);
    if (bias) x = f32x4.add(x, loadSome(bias + at, left));
    const y = tanh(x);
    storeSome(z + at, y, left);
    storeSome(h + at, y, left);
  }
}

/**
 * Back through sequences [from, to): z holds tanh of the sums on entry and the gradient dz on exit.
 * dhs [rows, steps, units] is the gradient of h; before [rows, steps, units] receives h_{t−1};
 * dh [rows, units] receives the gradient of the initial state.
 */
export function simpleRnnBackward(
  from: i32,
  to: i32,
  steps: i32,
  units: i32,
  z: usize,
  weights: usize,
  h0: usize,
  mask: usize,
  h: usize,
  dhs: usize,
  before: usize,
  dh: usize,
  scratch: usize,
): void {
  const rest = packWeights(weights, 1, units, units, units, scratch);
  const first = (<usize>(from * units)) << 2;
  clearFloats(dh + first, (to - from) * units);
  for (let t = steps - 1; t >= 0; t--) {
    for (let row = from; row < to; row++) {
      const here = (<usize>((row * steps + t) * units)) << 2;
      const dhRow = dh + ((<usize>(row * units)) << 2);
      addFloats(dhRow, dhs + here, units);
      copyState(before + here, findPrevious(row, t, steps, units, h, h0), units);
      if (isStepOn(mask, row, t, steps)) stepBackward(units, z + here, dhRow);
      else clearFloats(z + here, units);
    }
    if (t > 0 || h0) {
      const dz = z + ((<usize>((from * steps + t) * units)) << 2);
      addProduct(to - from, units, units, dz, steps * units, scratch, dh + first, units, rest);
    }
  }
}

/** Leaves zero in dh, to which the product with Uᵀ adds what it is. */
function stepBackward(units: i32, z: usize, dh: usize): void {
  for (let k = 0; k < units; k += 4) {
    const at = (<usize>k) << 2;
    const left = units - k;
    const slope = tanhSlope(loadSome(z + at, left));
    storeSome(z + at, f32x4.mul(loadSome(dh + at, left), slope), left);
    storeSome(dh + at, f32x4.splat(0), left);
  }
}
