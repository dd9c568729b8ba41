// Layer normalisation: every row of x [rows, columns] to mean 0 and variance 1, then scaled and shifted.
import { Lanes } from './gates';
import { addFloats, clearFloats, floatBytes, madd, sumLanes } from './vector';

/** Rows whose parts of the parameters' gradients are summed before they join the total, for precision. */
const BLOCK_ROWS = 128;

/** Also keeps, for the gradient, each row's mean and 1 ÷ √(variance + epsilon). */
export function normaliseRows(
  rows: i32,
  columns: i32,
  x: usize,
  scale: usize,
  shift: usize,
  y: usize,
  means: usize,
  factors: usize,
  epsilon: f32,
): void {
  for (let row = 0; row < rows; row++) {
    let sums = f32x4.splat(0);
    for (let i = 0; i < columns; i += 4) {
      sums = f32x4.add(sums, Lanes.load(x + ((<usize>i) << 2), columns - i));
    }
    const mean = sumLanes(sums) / <f32>columns;
    const center = f32x4.splat(mean);
    let squares = f32x4.splat(0);
    for (let i = 0; i < columns; i += 4) {
      const at = (<usize>i) << 2;
      // The lanes of y beyond the row's end stay out of the sum.
      const d = f32x4.sub(Lanes.load(x + at, columns - i), center);
      Lanes.store(y + at, d, columns - i);
      const kept = Lanes.load(y + at, columns - i);
      squares = madd(kept, kept, squares);
    }
    const factor = <f32>1 / sqrt<f32>(sumLanes(squares) / <f32>columns + epsilon);
    const f = f32x4.splat(factor);
    for (let i = 0; i < columns; i += 4) {
      const at = (<usize>i) << 2;
      const normal = f32x4.mul(Lanes.load(y + at, columns - i), f);
      const b = Lanes.load(shift + at, columns - i);
      Lanes.store(y + at, madd(normal, Lanes.load(scale + at, columns - i), b), columns - i);
    }
    store<f32>(means, mean);
    store<f32>(factors, factor);
    means += 4;
    factors += 4;
    x += (<usize>columns) << 2;
    y += (<usize>columns) << 2;
  }
}

/** Bytes of scratch memory that the gradient needs. */
export function normaliseRowsScratch(columns: i32): usize {
  return 2 * floatBytes(columns);
}

/** The gradients of x, and of scale and shift summed over these rows. */
export function normaliseRowsGradient(
  rows: i32,
  columns: i32,
  dy: usize,
  x: usize,
  scale: usize,
  means: usize,
  factors: usize,
  dx: usize,
  dScale: usize,
  dShift: usize,
  scratch: usize,
): void {
  const blockShift = scratch + floatBytes(columns);
  clearFloats(dScale, columns);
  clearFloats(dShift, columns);
  for (let row = 0; row < rows; row++) {
    if (row % BLOCK_ROWS == 0) {
      clearFloats(scratch, columns);
      clearFloats(blockShift, columns);
    }
    const center = f32x4.splat(load<f32>(means));
    const factor = f32x4.splat(load<f32>(factors));
    let sums = f32x4.splat(0);
    let products = f32x4.splat(0);
    for (let i = 0; i < columns; i += 4) {
      const at = (<usize>i) << 2;
      const left = columns - i;
      const g = Lanes.load(dy + at, left);
      const normal = f32x4.mul(f32x4.sub(Lanes.load(x + at, left), center), factor);
      const scaled = f32x4.mul(g, Lanes.load(scale + at, left));
      sums = f32x4.add(sums, scaled);
      products = madd(scaled, normal, products);
      Lanes.store(scratch + at, madd(g, normal, Lanes.load(scratch + at, left)), left);
      Lanes.store(blockShift + at, f32x4.add(g, Lanes.load(blockShift + at, left)), left);
    }
    const mean = f32x4.splat(sumLanes(sums) / <f32>columns);
    const slope = f32x4.splat(sumLanes(products) / <f32>columns);
    for (let i = 0; i < columns; i += 4) {
      const at = (<usize>i) << 2;
      const left = columns - i;
      const normal = f32x4.mul(f32x4.sub(Lanes.load(x + at, left), center), factor);
      const scaled = f32x4.mul(Lanes.load(dy + at, left), Lanes.load(scale + at, left));
      const rest = f32x4.sub(f32x4.sub(scaled, mean), f32x4.mul(normal, slope));
      Lanes.store(dx + at, f32x4.mul(rest, factor), left);
    }
    if (row % BLOCK_ROWS == BLOCK_ROWS - 1 || row == rows - 1) {
      addFloats(dScale, scratch, columns);
      addFloats(dShift, blockShift, columns);
    }
    means += 4;
    factors += 4;
    dy += (<usize>columns) << 2;
    x += (<usize>columns) << 2;
    dx += (<usize>columns) << 2;
  }
}
