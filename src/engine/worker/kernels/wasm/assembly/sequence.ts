// What the recurrent cells share: products with weights packed once for all steps, and previous states.
import { packA, packB } from './pack';
import {
  ACCUMULATE,
  STORE,
  TILE_BYTES,
  TILE_COLUMNS,
  TILE_ROWS,
  storePartial,
  tileAdjacent,
} from './tile';
import { clearFloats, copyFloats, floatBytes, multiplyFloats } from './vector';

/** Rows of the left matrix that are packed at a time. */
const BLOCK_ROWS = 64;

/** Bytes of scratch memory for `rows` sequences of a cell with so many units, and weights for so many gates. */
export function sequenceScratch(rows: i32, units: i32, gates: i32): usize {
  const weights = floatBytes(gates * units * (units + TILE_COLUMNS));
  return weights + floatBytes(BLOCK_ROWS * gates * units) + TILE_BYTES + floatBytes(rows * units);
}

/** Room for one state per sequence, at the end of the scratch memory that follows packed weights. */
export function findRowStates(afterWeights: usize, units: i32, gates: i32): usize {
  return afterWeights + TILE_BYTES + floatBytes(BLOCK_ROWS * gates * units);
}

/** Packs B [depth, columns], given its strides, and returns where it ends. */
export function packWeights(
  b: usize,
  rowStride: i32,
  columnStride: i32,
  depth: i32,
  columns: i32,
  to: usize,
): usize {
  packB(b, rowStride, columnStride, depth, columns, to);
  const padded = (columns + TILE_COLUMNS - 1) & ~(TILE_COLUMNS - 1);
  return to + floatBytes(depth * padded);
}

/** C [rows, columns] += A [rows, depth] · B, B being packed; a row's stride counts elements. */
export function addProduct(
  rows: i32,
  columns: i32,
  depth: i32,
  a: usize,
  strideA: i32,
  packedB: usize,
  c: usize,
  strideC: i32,
  scratch: usize,
): void {
  const tile = scratch;
  const packedA = scratch + TILE_BYTES;
  const rowBytes = (<usize>strideC) << 2;
  for (let m0 = 0; m0 < rows; m0 += BLOCK_ROWS) {
    const count = min(BLOCK_ROWS, rows - m0);
    packA(a + ((<usize>(m0 * strideA)) << 2), strideA, 1, count, depth, packedA);
    for (let j = 0; j < columns; j += TILE_COLUMNS) {
      const width = columns - j;
      const panelB = packedB + ((<usize>(j * depth)) << 2);
      for (let i = 0; i < count; i += TILE_ROWS) {
        const height = count - i;
        const panelA = packedA + ((<usize>(i * depth)) << 2);
        const corner = c + <usize>(m0 + i) * rowBytes + ((<usize>j) << 2);
        if (width >= TILE_COLUMNS && height >= TILE_ROWS) {
          tileAdjacent(1, depth, panelA, 16, 0, panelB, 32, corner, rowBytes, ACCUMULATE, 0);
        } else {
          tileAdjacent(1, depth, panelA, 16, 0, panelB, 32, tile, 32, STORE, 0);
          const h = min(TILE_ROWS, height);
          storePartial(tile, corner, rowBytes, h, min(TILE_COLUMNS, width), ACCUMULATE, 0);
        }
      }
    }
  }
}

/** Where the states before step t of [steps, batch, units] are; 0 if they are zero. */
export function findPrevious(t: i32, batch: i32, units: i32, states: usize, initial: usize): usize {
  return t > 0 ? states + ((<usize>((t - 1) * batch * units)) << 2) : initial;
}

/** The row of a matrix [rows, width], which may be missing: then 0. */
export function findRow(matrix: usize, row: i32, width: i32): usize {
  return matrix ? matrix + ((<usize>(row * width)) << 2) : 0;
}

/**
 * The states that a step starts from: those before it, or what dropout leaves of them, which is written
 * to `seen`; 0 if they are zero.
 */
export function startFrom(before: usize, dropout: usize, seen: usize, count: i32): usize {
  if (!dropout) return before;
  if (!before) {
    clearFloats(seen, count);
    return 0;
  }
  multiplyFloats(seen, before, dropout, count);
  return seen;
}

/** The gradient of the states that a step started from → that of those before it, where the step happens. */
export function dropGradients(
  rows: i32,
  units: i32,
  dropout: usize,
  mask: usize,
  at: i32,
  dh: usize,
): void {
  for (let row = 0; row < rows; row++) {
    if (!isStepOn(mask, at + row)) continue;
    const dhRow = findRow(dh, row, units);
    multiplyFloats(dhRow, dhRow, findRow(dropout, row, units), units);
  }
}

/** Copies a state; a missing one is zero. */
export function copyState(to: usize, from: usize, units: i32): void {
  if (from) copyFloats(to, from, units);
  else clearFloats(to, units);
}

/** Whether a mask [steps, batch] of zeros and ones lets a step happen; no mask lets every step. */
export function isStepOn(mask: usize, at: i32): bool {
  return !mask || load<f32>(mask + ((<usize>at) << 2)) != 0;
}
