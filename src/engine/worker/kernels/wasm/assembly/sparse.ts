// Products with a matrix that is mostly zeros, such as characters written one-hot: only the rest is multiplied.
import { addScaled, clearFloats } from './vector';

/** Floats looked at between two looks at the count. */
const BLOCK = 1024;

/** Whether at most one float in eight is not zero: then skipping zeros is faster than register tiles. */
export function isSparse(count: i32, x: usize): bool {
  const most = count >> 3;
  let found = 0;
  for (let from = 0; from < count && found <= most; from += BLOCK) {
    found += countOthers(min(BLOCK, count - from), x + ((<usize>from) << 2));
  }
  return found <= most;
}

/** Floats that are not zero. */
function countOthers(count: i32, x: usize): i32 {
  const zero = f32x4.splat(0);
  let sums = i32x4.splat(0);
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    sums = i32x4.sub(sums, f32x4.ne(v128.load(x), zero));
    x += 16;
  }
  let found = i32x4.extract_lane(sums, 0) + i32x4.extract_lane(sums, 1);
  found += i32x4.extract_lane(sums, 2) + i32x4.extract_lane(sums, 3);
  for (; i < count; i++) {
    if (load<f32>(x) != 0) found++;
    x += 4;
  }
  return found;
}

/** The first place from k on where x is not zero; `count` if there is none. */
function findOther(x: usize, k: i32, count: i32): i32 {
  const zero = f32x4.splat(0);
  while (k + 4 <= count && !v128.any_true(f32x4.ne(v128.load(x + ((<usize>k) << 2)), zero))) k += 4;
  while (k < count && load<f32>(x + ((<usize>k) << 2)) == 0) k++;
  return k;
}

/** Rows [from, to) of C [rows, columns] = A [rows, depth] · B [depth, columns]. */
export function sparseProduct(
  from: i32,
  to: i32,
  depth: i32,
  columns: i32,
  a: usize,
  b: usize,
  c: usize,
): void {
  const rowBytes = (<usize>columns) << 2;
  for (let row = from; row < to; row++) {
    const aRow = a + ((<usize>(row * depth)) << 2);
    const cRow = c + <usize>row * rowBytes;
    clearFloats(cRow, columns);
    for (let k = findOther(aRow, 0, depth); k < depth; k = findOther(aRow, k + 1, depth)) {
      addScaled(cRow, b + <usize>k * rowBytes, load<f32>(aRow + ((<usize>k) << 2)), columns);
    }
  }
}

/** Columns [from, to) of dB [depth, columns] = Aᵀ · dC for A [rows, depth] and dC [rows, columns]. */
export function sparseGradient(
  from: i32,
  to: i32,
  rows: i32,
  depth: i32,
  columns: i32,
  a: usize,
  dc: usize,
  db: usize,
): void {
  const rowBytes = (<usize>columns) << 2;
  const count = to - from;
  const first = (<usize>from) << 2;
  for (let k = 0; k < depth; k++) clearFloats(db + <usize>k * rowBytes + first, count);
  for (let row = 0; row < rows; row++) {
    const aRow = a + ((<usize>(row * depth)) << 2);
    const dcRow = dc + <usize>row * rowBytes + first;
    for (let k = findOther(aRow, 0, depth); k < depth; k = findOther(aRow, k + 1, depth)) {
      const value = load<f32>(aRow + ((<usize>k) << 2));
      addScaled(db + <usize>k * rowBytes + first, dcRow, value, count);
    }
  }
}
