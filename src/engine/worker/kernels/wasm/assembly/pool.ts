// The gradient of max pooling: dy goes to the first maximum of its window, four channels at a time.
import { Geometry, inputSize } from './geometry';
import { clearFloats } from './vector';

export function maxPoolGradient(
  geometry: usize,
  from: i32,
  to: i32,
  x: usize,
  dy: usize,
  dx: usize,
): void {
  const g = changetype<Geometry>(geometry);
  const size = (<usize>inputSize(g)) << 2;
  const outSize = (<usize>(g.outHeight * g.outWidth * g.channels)) << 2;
  const tiles = isTwoByTwo(g);
  for (let image = from; image < to; image++) {
    const xi = x + <usize>image * size;
    const dxi = dx + <usize>image * size;
    const dyi = dy + <usize>image * outSize;
    if (tiles) {
      poolTwoByTwo(g, xi, dyi, dxi);
    } else {
      clearFloats(dxi, inputSize(g));
      poolAnyWindow(g, xi, dyi, dxi);
    }
  }
}

/** Windows of 2×2 that neither overlap nor leave gaps: every input is written exactly once. */
function isTwoByTwo(g: Geometry): bool {
  return (
    g.filterHeight == 2 &&
    g.filterWidth == 2 &&
    g.strideHeight == 2 &&
    g.strideWidth == 2 &&
    g.top == 0 &&
    g.left == 0 &&
    g.outHeight * 2 <= g.height &&
    g.outWidth * 2 <= g.width &&
    g.channels % 4 == 0
  );
}

function poolTwoByTwo(g: Geometry, x: usize, dy: usize, dx: usize): void {
  const pixel = (<usize>g.channels) << 2;
  const row = <usize>g.width * pixel;
  for (let r = 0; r < g.outHeight; r++) {
    for (let c = 0; c < g.outWidth; c++) {
      for (let i: usize = 0; i < pixel; i += 16) {
        const a = v128.load(x + i);
        const b = v128.load(x + i + pixel);
        const d = v128.load(x + i + row);
        const e = v128.load(x + i + row + pixel);
        // a > b, not a ≥ b, decides against the earlier one: the first maximum wins.
        const upper = f32x4.gt(b, a);
        const upperMax = v128.bitselect(b, a, upper);
        const lower = f32x4.gt(e, d);
        const lowerMax = v128.bitselect(e, d, lower);
        const isLower = f32x4.gt(lowerMax, upperMax);
        const gradient = v128.load(dy + i);
        const toUpper = v128.andnot(gradient, isLower);
        const toLower = v128.and(gradient, isLower);
        v128.store(dx + i, v128.andnot(toUpper, upper));
        v128.store(dx + i + pixel, v128.and(toUpper, upper));
        v128.store(dx + i + row, v128.andnot(toLower, lower));
        v128.store(dx + i + row + pixel, v128.and(toLower, lower));
      }
      x += 2 * pixel;
      dx += 2 * pixel;
      dy += pixel;
    }
    const rest = (g.width - 2 * g.outWidth) * g.channels;
    const restBytes = (<usize>rest) << 2;
    clearFloats(dx, rest);
    clearFloats(dx + row, rest);
    x += restBytes + row;
    dx += restBytes + row;
  }
  clearFloats(dx, (g.height - 2 * g.outHeight) * g.width * g.channels);
}

function poolAnyWindow(g: Geometry, x: usize, dy: usize, dx: usize): void {
  const pixel = (<usize>g.channels) << 2;
  for (let r = 0; r < g.outHeight; r++) {
    const r0 = max(0, r * g.strideHeight - g.top);
    const r1 = min(g.height, r * g.strideHeight - g.top + g.filterHeight);
    for (let c = 0; c < g.outWidth; c++) {
      const c0 = max(0, c * g.strideWidth - g.left);
      const c1 = min(g.width, c * g.strideWidth - g.left + g.filterWidth);
      let i: usize = 0;
      for (; i + 16 <= pixel; i += 16)
        sendFour(g.width, r0, r1, c0, c1, x + i, dy + i, dx + i, pixel);
      for (; i < pixel; i += 4) sendOne(g.width, r0, r1, c0, c1, x + i, dy + i, dx + i, pixel);
      dy += pixel;
    }
  }
}

function sendFour(
  width: i32,
  r0: i32,
  r1: i32,
  c0: i32,
  c1: i32,
  x: usize,
  dy: usize,
  dx: usize,
  pixel: usize,
): void {
  let best = f32x4.splat(-Infinity);
  let where = i32x4.splat(-1);
  for (let r = r0; r < r1; r++) {
    for (let c = c0; c < c1; c++) {
      const index = r * width + c;
      const value = v128.load(x + <usize>index * pixel);
      const larger = f32x4.gt(value, best);
      best = v128.bitselect(value, best, larger);
      where = v128.bitselect(i32x4.splat(index), where, larger);
    }
  }
  const gradient = v128.load(dy);
  for (let r = r0; r < r1; r++) {
    for (let c = c0; c < c1; c++) {
      const index = r * width + c;
      const to = dx + <usize>index * pixel;
      const mine = v128.and(gradient, i32x4.eq(where, i32x4.splat(index)));
      v128.store(to, f32x4.add(v128.load(to), mine));
    }
  }
}

function sendOne(
  width: i32,
  r0: i32,
  r1: i32,
  c0: i32,
  c1: i32,
  x: usize,
  dy: usize,
  dx: usize,
  pixel: usize,
): void {
  let best: f32 = -Infinity;
  let where = -1;
  for (let r = r0; r < r1; r++) {
    for (let c = c0; c < c1; c++) {
      const index = r * width + c;
      const value = load<f32>(x + <usize>index * pixel);
      if (value > best) {
        best = value;
        where = index;
      }
    }
  }
  if (where < 0) return;
  const to = dx + <usize>where * pixel;
  store<f32>(to, load<f32>(to) + load<f32>(dy));
}
