// LSTM over whole sequences (Hochreiter and Schmidhuber, 1997; gates as Keras orders them: i, f, g, o).
//   c_t = f ⊙ c_{t−1} + i ⊙ g,   h_t = o ⊙ tanh(c_t),   [i f g o] = gates of x_t·W + b + h_{t−1}·U
import { stepBackward, stepForward } from './lstm-step';
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

const GATES = 4;

/**
 * Sequences [from, to) of z [steps, batch, 4·units]: x·W on entry, what is kept of the gates on exit.
 * h and c [steps, batch, units] receive the states; bias, h0, c0 [batch, units] and mask may be 0 (none),
 * and so may dropout [batch, units], whose products with h_{t−1} seen [steps, batch, units] receives.
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
  dropout: usize,
  seen: usize,
  h: usize,
  c: usize,
  scratch: usize,
): void {
  const width = GATES * units;
  const rows = to - from;
  const kept = findRow(dropout, from, units);
  const rest = packWeights(weights, width, 1, units, width, scratch);
  for (let t = 0; t < steps; t++) {
    const at = t * batch + from;
    const sums = findRow(z, at, width);
    const hBefore = findRow(findPrevious(t, batch, units, h, h0), from, units);
    const cBefore = findRow(findPrevious(t, batch, units, c, c0), from, units);
    const start = startFrom(hBefore, kept, findRow(seen, at, units), rows * units);
    if (start) addProduct(rows, width, units, start, units, scratch, sums, width, rest);
    for (let row = 0; row < rows; row++) {
      const here = at + row;
      const cOld = findRow(cBefore, row, units);
      const hRow = findRow(h, here, units);
      const cRow = findRow(c, here, units);
      if (isStepOn(mask, here)) {
        stepForward(hard, units, findRow(z, here, width), bias, cOld, hRow, cRow);
      } else {
        copyState(hRow, findRow(hBefore, row, units), units);
        copyState(cRow, cOld, units);
      }
    }
  }
}

/**
 * Back through sequences [from, to): z holds the gates on entry and the gradient dz on exit.
 * dh and dc [batch, units] hold the gradients of the last states on entry and those of the initial states
 * on exit; dhs [steps, batch, units], the gradient of every h, is added to dh on the way, or 0 (none).
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
  dropout: usize,
  c: usize,
  dhs: usize,
  dh: usize,
  dc: usize,
  scratch: usize,
): void {
  const width = GATES * units;
  const rows = to - from;
  const kept = findRow(dropout, from, units);
  const rest = packWeights(weights, 1, width, width, units, scratch);
  const dhHere = findRow(dh, from, units);
  const dcHere = findRow(dc, from, units);
  for (let t = steps - 1; t >= 0; t--) {
    const at = t * batch + from;
    const dz = findRow(z, at, width);
    const cBefore = findRow(findPrevious(t, batch, units, c, c0), from, units);
    for (let row = 0; row < rows; row++) {
      const here = at + row;
      const dzRow = findRow(z, here, width);
      const dhsRow = findRow(dhs, here, units);
      const dhRow = findRow(dhHere, row, units);
      if (isStepOn(mask, here)) {
        const cRow = findRow(c, here, units);
        const dcRow = findRow(dcHere, row, units);
        stepBackward(hard, units, dzRow, findRow(cBefore, row, units), cRow, dhsRow, dhRow, dcRow);
      } else {
        clearFloats(dzRow, width);
        if (dhsRow) addFloats(dhRow, dhsRow, units);
      }
    }
    if (t > 0 || h0) {
      addProduct(rows, units, width, dz, width, scratch, dhHere, units, rest);
      if (dropout) dropGradients(rows, units, kept, mask, at, dhHere);
    }
  }
}
