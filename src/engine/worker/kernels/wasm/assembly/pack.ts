// Panels of matrices laid out as the register tile reads them; the strides are free, so a transpose is too.
import { TILE_COLUMNS, TILE_ROWS } from './tile';

/** Transposes a 4×4 block given by four row pointers. */
function transposeBlock(
  r0: usize,
  r1: usize,
  r2: usize,
  r3: usize,
  to: usize,
  stride: usize,
): void {
  const a = v128.load(r0);
  const b = v128.load(r1);
  const c = v128.load(r2);
  const d = v128.load(r3);
  const ab0 = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
  const ab1 = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  const cd0 = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
  const cd1 = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<f32>(ab0, cd0, 0, 1, 4, 5));
  v128.store(to + stride, v128.shuffle<f32>(ab0, cd0, 2, 3, 6, 7));
  v128.store(to + 2 * stride, v128.shuffle<f32>(ab1, cd1, 0, 1, 4, 5));
  v128.store(to + 3 * stride, v128.shuffle<f32>(ab1, cd1, 2, 3, 6, 7));
}

/** Copies a panel element by element; what lies beyond `width` is zero. */
function packStrided(
  from: usize,
  across: i32,
  along: i32,
  width: i32,
  k: i32,
  panel: i32,
  to: usize,
): void {
  for (let kk = 0; kk < k; kk++) {
    for (let r = 0; r < panel; r++) {
      const value: f32 = r < width ? load<f32>(from + ((<usize>(r * across)) << 2)) : 0;
      store<f32>(to + ((<usize>r) << 2), value);
    }
    to += (<usize>panel) << 2;
    from += (<usize>along) << 2;
  }
}

/** A [rows, k] → panels of 4 rows: [rows/4][k][4]. Strides count elements. */
export function packA(
  a: usize,
  rowStride: i32,
  columnStride: i32,
  rows: i32,
  k: i32,
  to: usize,
): void {
  for (let i = 0; i < rows; i += TILE_ROWS) {
    const width = min(TILE_ROWS, rows - i);
    let p = a + ((<usize>(i * rowStride)) << 2);
    if (width == TILE_ROWS && rowStride == 1) {
      const step = (<usize>columnStride) << 2;
      for (let kk = 0; kk < k; kk++) {
        v128.store(to, v128.load(p));
        to += 16;
        p += step;
      }
    } else if (width == TILE_ROWS && columnStride == 1) {
      const row = (<usize>rowStride) << 2;
      let kk = 0;
      for (; kk + 4 <= k; kk += 4) {
        transposeBlock(p, p + row, p + 2 * row, p + 3 * row, to, 16);
        to += 64;
        p += 16;
      }
      packStrided(p, rowStride, 1, width, k - kk, TILE_ROWS, to);
      to += (<usize>(k - kk)) << 4;
    } else {
      packStrided(p, rowStride, columnStride, width, k, TILE_ROWS, to);
      to += (<usize>k) << 4;
    }
  }
}

/** B [k, columns] → panels of 8 columns: [columns/8][k][8]. Strides count elements. */
export function packB(
  b: usize,
  rowStride: i32,
  columnStride: i32,
  k: i32,
  columns: i32,
  to: usize,
): void {
  for (let j = 0; j < columns; j += TILE_COLUMNS) {
    const width = min(TILE_COLUMNS, columns - j);
    let p = b + ((<usize>(j * columnStride)) << 2);
    if (width == TILE_COLUMNS && columnStride == 1) {
      const step = (<usize>rowStride) << 2;
      for (let kk = 0; kk < k; kk++) {
        v128.store(to, v128.load(p));
        v128.store(to, v128.load(p, 16), 16);
        to += 32;
        p += step;
      }
    } else if (width == TILE_COLUMNS && rowStride == 1) {
      const column = (<usize>columnStride) << 2;
      let kk = 0;
      for (; kk + 4 <= k; kk += 4) {
        const q = p + 4 * column;
        transposeBlock(p, p + column, p + 2 * column, p + 3 * column, to, 32);
        transposeBlock(q, q + column, q + 2 * column, q + 3 * column, to + 16, 32);
        to += 128;
        p += 16;
      }
      packStrided(p, columnStride, 1, width, k - kk, TILE_COLUMNS, to);
      to += (<usize>(k - kk)) << 5;
    } else {
      packStrided(p, columnStride, rowStride, width, k, TILE_COLUMNS, to);
      to += (<usize>k) << 5;
    }
  }
}

/** Floats that packB writes. */
export function packedSize(k: i32, columns: i32): i32 {
  return k * ((columns + TILE_COLUMNS - 1) & ~(TILE_COLUMNS - 1));
}
