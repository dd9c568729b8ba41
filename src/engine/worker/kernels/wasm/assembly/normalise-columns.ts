// Batch normalisation: every column of x [rows, columns] to mean 0 and variance 1, then scaled and
// shifted. Each function takes a run of rows, so that threads can share them; sums are added up between.
import { Lanes } from './gates';
import { clearFloats, madd } from './vector';

/** Rows summed in registers before they join the total, for precision. */
const BLOCK_ROWS = 128;

/** out [columns] = Σ over rows of (x − mean)². */
export function sumDeviations(rows: i32, columns: i32, x: usize, means: usize, out: usize): void {
  const rowBytes = (<usize>columns) << 2;
  clearFloats(out, columns);
  for (let r0 = 0; r0 < rows; r0 += BLOCK_ROWS) {
    const count = min(BLOCK_ROWS, rows - r0);
    for (let j = 0; j < columns; j += 4) {
      const at = (<usize>j) << 2;
      const left = columns - j;
      const center = Lanes.load(means + at, left);
      let p = x + <usize>r0 * rowBytes + at;
      let sums = f32x4.splat(0);
      for (let r = 0; r < count; r++) {
        const d = f32x4.sub(Lanes.load(p, left), center);
        sums = madd(d, d, sums);
        p += rowBytes;
      }
      Lanes.store(out + at, f32x4.add(Lanes.load(out + at, left), sums), left);
    }
  }
}

/** y = (x − mean)·factor + shift. */
export function normaliseColumns(
  rows: i32,
  columns: i32,
  x: usize,
  means: usize,
  factors: usize,
  shift: usize,
  y: usize,
): void {
  for (let r = 0; r < rows; r++) {
    for (let j = 0; j < columns; j += 4) {
      const at = (<usize>j) << 2;
      const left = columns - j;
      const d = f32x4.sub(Lanes.load(x + at, left), Lanes.load(means + at, left));
      const b = Lanes.load(shift + at, left);
      Lanes.store(y + at, madd(d, Lanes.load(factors + at, left), b), left);
    }
    x += (<usize>columns) << 2;
    y += (<usize>columns) << 2;
  }
}

/** sums [columns] = Σ over rows of dy; products [columns] = Σ over rows of dy·(x − mean). */
export function sumColumnProducts(
  rows: i32,
  columns: i32,
  dy: usize,
  x: usize,
  means: usize,
  sums: usize,
  products: usize,
): void {
  const rowBytes = (<usize>columns) << 2;
  clearFloats(sums, columns);
  clearFloats(products, columns);
  for (let r0 = 0; r0 < rows; r0 += BLOCK_ROWS) {
    const count = min(BLOCK_ROWS, rows - r0);
    for (let j = 0; j < columns; j += 4) {
      const at = (<usize>j) << 2;
      const left = columns - j;
      const center = Lanes.load(means + at, left);
      let offset = <usize>r0 * rowBytes + at;
      let plain = f32x4.splat(0);
      let product = f32x4.splat(0);
      for (let r = 0; r < count; r++) {
        const g = Lanes.load(dy + offset, left);
        plain = f32x4.add(plain, g);
        product = madd(g, f32x4.sub(Lanes.load(x + offset, left), center), product);
        offset += rowBytes;
      }
      Lanes.store(sums + at, f32x4.add(Lanes.load(sums + at, left), plain), left);
      Lanes.store(products + at, f32x4.add(Lanes.load(products + at, left), product), left);
    }
  }
}

/** dx = factor·(dy − mean of dy) − slope·(x − mean), each but x and dy one value a column. */
export function normaliseColumnsGradient(
  rows: i32,
  columns: i32,
  dy: usize,
  x: usize,
  means: usize,
  factors: usize,
  dyMeans: usize,
  slopes: usize,
  dx: usize,
): void {
  for (let r = 0; r < rows; r++) {
    for (let j = 0; j < columns; j += 4) {
      const at = (<usize>j) << 2;
      const left = columns - j;
      const d = f32x4.sub(Lanes.load(x + at, left), Lanes.load(means + at, left));
      const g = f32x4.sub(Lanes.load(dy + at, left), Lanes.load(dyMeans + at, left));
      const pulled = f32x4.mul(d, Lanes.load(slopes + at, left));
      Lanes.store(dx + at, f32x4.sub(f32x4.mul(g, Lanes.load(factors + at, left)), pulled), left);
    }
    dy += (<usize>columns) << 2;
    x += (<usize>columns) << 2;
    dx += (<usize>columns) << 2;
  }
}
