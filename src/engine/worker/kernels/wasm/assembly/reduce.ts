// Sums over leading, middle and last axes, over segments (embedding gradients), and what undoes them.
import { Lanes } from './gates';
import { addFloats, clearFloats, sumLanes } from './vector';

/** Rows summed in registers before they join the total: fast, and kinder to precision than one long sum. */
const BLOCK_ROWS = 128;

/** Values of a row that are summed in registers before they join the row's total. */
const BLOCK_COLUMNS = 512;

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

/** out [outer, inner] = Σ over the middle axis of x [outer, count, inner]. */
export function sumMiddle(outer: i32, count: i32, inner: i32, x: usize, out: usize): void {
  for (let i = 0; i < outer; i++) {
    sumColumns(count, inner, x, out);
    x += (<usize>(count * inner)) << 2;
    out += (<usize>inner) << 2;
  }
}

/** out [rows] = Σ over columns of x [rows, columns]. */
export function sumRows(rows: i32, columns: i32, x: usize, out: usize): void {
  for (let row = 0; row < rows; row++) {
    let total: f32 = 0;
    for (let c0 = 0; c0 < columns; c0 += BLOCK_COLUMNS) {
      const count = min(BLOCK_COLUMNS, columns - c0);
      let sums = f32x4.splat(0);
      for (let i = 0; i < count; i += 4) {
        sums = f32x4.add(sums, Lanes.load(x + ((<usize>i) << 2), count - i));
      }
      total += sumLanes(sums);
      x += (<usize>count) << 2;
    }
    store<f32>(out, total);
    out += 4;
  }
}

/** out [outer, count, inner] = scale·x [outer, inner], repeated along the middle axis. */
export function spread(outer: i32, count: i32, inner: i32, x: usize, out: usize, scale: f32): void {
  const factor = f32x4.splat(scale);
  for (let i = 0; i < outer; i++) {
    if (inner == 1) {
      const value = f32x4.mul(v128.load32_splat(x), factor);
      for (let k = 0; k < count; k += 4) {
        Lanes.store(out + ((<usize>k) << 2), value, count - k);
      }
      out += (<usize>count) << 2;
    } else {
      for (let k = 0; k < count; k++) {
        for (let j = 0; j < inner; j += 4) {
          const at = (<usize>j) << 2;
          Lanes.store(out + at, f32x4.mul(Lanes.load(x + at, inner - j), factor), inner - j);
        }
        out += (<usize>inner) << 2;
      }
    }
    x += (<usize>inner) << 2;
  }
}

/** dx [outer, count, inner] = dy [outer, inner] where x equals y [outer, inner], else 0: a maximum's gradient. */
export function extremumGradient(
  outer: i32,
  count: i32,
  inner: i32,
  dy: usize,
  y: usize,
  x: usize,
  dx: usize,
): void {
  for (let i = 0; i < outer; i++) {
    for (let k = 0; k < count; k++) {
      for (let j = 0; j < inner; j += 4) {
        const at = (<usize>j) << 2;
        const same = f32x4.eq(Lanes.load(x + at, inner - j), Lanes.load(y + at, inner - j));
        Lanes.store(dx + at, v128.and(Lanes.load(dy + at, inner - j), same), inner - j);
      }
      x += (<usize>inner) << 2;
      dx += (<usize>inner) << 2;
    }
    dy += (<usize>inner) << 2;
    y += (<usize>inner) << 2;
  }
}
