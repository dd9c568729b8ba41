// The gradient of softmax over the last axis, row by row.
import { Lanes } from './gates';
import { sumLanes } from './vector';

/** dx = y·(dy − Σ dy·y). */
export function softmaxGradient(rows: i32, columns: i32, dy: usize, y: usize, dx: usize): void {
  const rowBytes = (<usize>columns) << 2;
  for (let row = 0; row < rows; row++) {
    let sums = f32x4.splat(0);
    for (let i = 0; i < columns; i += 4) {
      const at = (<usize>i) << 2;
      const product = f32x4.mul(Lanes.load(dy + at, columns - i), Lanes.load(y + at, columns - i));
      sums = f32x4.add(sums, product);
    }
    const total = f32x4.splat(sumLanes(sums));
    for (let i = 0; i < columns; i += 4) {
      const at = (<usize>i) << 2;
      const rest = f32x4.sub(Lanes.load(dy + at, columns - i), total);
      Lanes.store(dx + at, f32x4.mul(Lanes.load(y + at, columns - i), rest), columns - i);
    }
    dy += rowBytes;
    y += rowBytes;
    dx += rowBytes;
  }
}
