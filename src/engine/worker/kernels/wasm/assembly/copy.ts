// Rows of floats or 32-bit integers from one place to another.
import { copyFloats } from './vector';

/** Rows of so many values, from `step` values apart to next to each other or the other way round. */
export function copyRows(
  rows: i32,
  width: i32,
  from: usize,
  stepFrom: i32,
  to: usize,
  stepTo: i32,
): void {
  for (let row = 0; row < rows; row++) {
    copyFloats(to, from, width);
    from += (<usize>stepFrom) << 2;
    to += (<usize>stepTo) << 2;
  }
}

/** Row ids[i] of `from` becomes row i of `to`; the ids must be rows that there are. */
export function gatherRows(count: i32, width: i32, from: usize, ids: usize, to: usize): void {
  const rowBytes = (<usize>width) << 2;
  for (let i = 0; i < count; i++) {
    copyFloats(to, from + <usize>load<i32>(ids) * rowBytes, width);
    ids += 4;
    to += rowBytes;
  }
}
