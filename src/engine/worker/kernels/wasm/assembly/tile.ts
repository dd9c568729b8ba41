// The register tile under every product here: 4 rows × 8 columns of C, summed over k.
// A is read through one pointer (4 adjacent floats) or through 4 row pointers; B is 8 floats per k.
// k runs over `segments` of `length` steps: A moves by `aStep` per step and by `aJump` after a segment.
import { madd } from './vector';

/** What happens to a finished tile; the bits combine. */
export const STORE = 0;
export const ACCUMULATE = 1;
export const BIAS = 2;
export const RELU = 4;

export const TILE_ROWS = 4;
export const TILE_COLUMNS = 8;
export const TILE_BYTES: usize = 128;

function finishRow(c: usize, x: v128, y: v128, mode: i32, bias: usize): void {
  if (mode & ACCUMULATE) {
    x = f32x4.add(x, v128.load(c));
    y = f32x4.add(y, v128.load(c, 16));
  }
  if (mode & BIAS) {
    x = f32x4.add(x, v128.load(bias));
    y = f32x4.add(y, v128.load(bias, 16));
  }
  if (mode & RELU) {
    const zero = f32x4.splat(0);
    x = f32x4.max(x, zero);
    y = f32x4.max(y, zero);
  }
  v128.store(c, x);
  v128.store(c, y, 16);
}

/** A's four rows are adjacent: a, a+4, a+8, a+12 bytes. */
export function tileAdjacent(
  segments: i32,
  length: i32,
  a: usize,
  aStep: usize,
  aJump: usize,
  b: usize,
  bStep: usize,
  c: usize,
  ldc: usize,
  mode: i32,
  bias: usize,
): void {
  let x0 = f32x4.splat(0);
  let x1 = x0;
  let x2 = x0;
  let x3 = x0;
  let y0 = x0;
  let y1 = x0;
  let y2 = x0;
  let y3 = x0;
  for (let s = 0; s < segments; s++) {
    for (let k = 0; k < length; k++) {
      const b0 = v128.load(b);
      const b1 = v128.load(b, 16);
      let r = v128.load_splat<f32>(a);
      x0 = madd(r, b0, x0);
      y0 = madd(r, b1, y0);
      r = v128.load_splat<f32>(a, 4);
      x1 = madd(r, b0, x1);
      y1 = madd(r, b1, y1);
      r = v128.load_splat<f32>(a, 8);
      x2 = madd(r, b0, x2);
      y2 = madd(r, b1, y2);
      r = v128.load_splat<f32>(a, 12);
      x3 = madd(r, b0, x3);
      y3 = madd(r, b1, y3);
      a += aStep;
      b += bStep;
    }
    a += aJump;
  }
  finishRow(c, x0, y0, mode, bias);
  c += ldc;
  finishRow(c, x1, y1, mode, bias);
  c += ldc;
  finishRow(c, x2, y2, mode, bias);
  c += ldc;
  finishRow(c, x3, y3, mode, bias);
}

/** A's four rows have a pointer each, and so have C's. */
export function tileRows(
  segments: i32,
  length: i32,
  a0: usize,
  a1: usize,
  a2: usize,
  a3: usize,
  aStep: usize,
  aJump: usize,
  b: usize,
  bStep: usize,
  c0: usize,
  c1: usize,
  c2: usize,
  c3: usize,
  mode: i32,
  bias: usize,
): void {
  let x0 = f32x4.splat(0);
  let x1 = x0;
  let x2 = x0;
  let x3 = x0;
  let y0 = x0;
  let y1 = x0;
  let y2 = x0;
  let y3 = x0;
  for (let s = 0; s < segments; s++) {
    for (let k = 0; k < length; k++) {
      const b0 = v128.load(b);
      const b1 = v128.load(b, 16);
      let r = v128.load_splat<f32>(a0);
      x0 = madd(r, b0, x0);
      y0 = madd(r, b1, y0);
      r = v128.load_splat<f32>(a1);
      x1 = madd(r, b0, x1);
      y1 = madd(r, b1, y1);
      r = v128.load_splat<f32>(a2);
      x2 = madd(r, b0, x2);
      y2 = madd(r, b1, y2);
      r = v128.load_splat<f32>(a3);
      x3 = madd(r, b0, x3);
      y3 = madd(r, b1, y3);
      a0 += aStep;
      a1 += aStep;
      a2 += aStep;
      a3 += aStep;
      b += bStep;
    }
    a0 += aJump;
    a1 += aJump;
    a2 += aJump;
    a3 += aJump;
  }
  finishRow(c0, x0, y0, mode, bias);
  finishRow(c1, x1, y1, mode, bias);
  finishRow(c2, x2, y2, mode, bias);
  finishRow(c3, x3, y3, mode, bias);
}

/** Finishes a tile at the edge of C, computed into `tile` with STORE: only rows × columns of it count. */
export function storePartial(
  tile: usize,
  c: usize,
  ldc: usize,
  rows: i32,
  columns: i32,
  mode: i32,
  bias: usize,
): void {
  for (let r = 0; r < rows; r++) {
    for (let s = 0; s < columns; s++) {
      const offset = (<usize>s) << 2;
      let value = load<f32>(tile + offset);
      if (mode & ACCUMULATE) value += load<f32>(c + offset);
      if (mode & BIAS) value += load<f32>(bias + offset);
      if (mode & RELU) value = max<f32>(value, 0);
      store<f32>(c + offset, value);
    }
    tile += 32;
    c += ldc;
  }
}
