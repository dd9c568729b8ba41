// Sums over leading axes (bias gradients) and over segments (embedding gradients).
import { addFloats, clearFloats } from './vector';

/** Rows summed in registers before they join the total: fast, and kinder to precision than one long sum. */
const BLOCK_ROWS = 128;

/** out [columns] = Σ over rows of x [rows, columns]. */
export function sumColumns(rows: i32, columns: i32, x: usize, out: usize): void {
  const rowBytes = (<usize>columns) << 2;
  clearFloats(out, columns);
  for (let r0 = 0; r0 < rows; r0 += BLOCK_ROWS) {
    const count = min(BLOCK_ROWS, rows - r0);
    const block = x + <usize>r0 * rowBytes;
    let j = 0;
    for (; j + 8 <= columns; j += 8) {
      let p = block + ((<usize>j) << 2);
      let a = f32x4.splat(0);
      let b = f32x4.splat(0);
      for (let r = 0; r < count; r++) {
        a = f32x4.add(a, v128.load(p));
        b = f32x4.add(b, v128.load(p, 16));
        p += rowBytes;
      }
      const to = out + ((<usize>j) << 2);
      v128.store(to, f32x4.add(v128.load(to), a));
      v128.store(to, f32x4.add(v128.load(to, 16), b), 16);
    }
    for (; j < columns; j++) {
      let p = block + ((<usize>j) << 2);
      let a: f32 = 0;
      for (let r = 0; r < count; r++) {
        a += load<f32>(p);
        p += rowBytes;
      }
      const to = out + ((<usize>j) << 2);
      store<f32>(to, load<f32>(to) + a);
    }
  }
}

/** out [segments, width]: row i of x [rows, width] is added to row ids[i]; ids out of range are left out. */
export function sumSegments(
  rows: i32,
  width: i32,
  segments: i32,
  x: usize,
  ids: usize,
  out: usize,
): void {
  clearFloats(out, segments * width);
  const rowBytes = (<usize>width) << 2;
  for (let i = 0; i < rows; i++) {
    const id = load<i32>(ids + ((<usize>i) << 2));
    if (id >= 0 && id < segments) addFloats(out + <usize>id * rowBytes, x, width);
    x += rowBytes;
  }
}
