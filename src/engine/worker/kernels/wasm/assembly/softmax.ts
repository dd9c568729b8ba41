// Softmax over the last axis and its gradient, row by row.
import { Curves } from './activations';
import { Lanes } from './gates';
import { scaleFloats, sumLanes } from './vector';

function largest(x: usize, count: i32): f32 {
  let most = f32x4.splat(-Infinity);
  let i = 0;
  for (; i + 4 <= count; i += 4) most = f32x4.max(most, v128.load(x + ((<usize>i) << 2)));
  let result = max<f32>(
    max<f32>(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
    max<f32>(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
  );
  for (; i < count; i++) result = max<f32>(result, load<f32>(x + ((<usize>i) << 2)));
  return result;
}

/** y = exp(x − max x) ÷ Σ exp(x − max x). */
export function softmax(rows: i32, columns: i32, x: usize, y: usize): void {
  const rowBytes = (<usize>columns) << 2;
  for (let row = 0; row < rows; row++) {
    const most = f32x4.splat(largest(x, columns));
    let sums = f32x4.splat(0);
    for (let i = 0; i < columns; i += 4) {
      const at = (<usize>i) << 2;
      const left = columns - i;
      Lanes.store(y + at, Curves.exp(f32x4.sub(Lanes.load(x + at, left), most)), left);
      // The lanes beyond the row's end stay out of the sum.
      sums = f32x4.add(sums, Lanes.load(y + at, left));
    }
    scaleFloats(columns, y, <f32>1 / sumLanes(sums));
    x += rowBytes;
    y += rowBytes;
  }
}

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
