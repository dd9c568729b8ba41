// The gradients of a depthwise convolution: channel c has `multiplier` filters of its own.
import { Geometry, inputSize } from './geometry';
import { clearFloats, madd } from './vector';

/** out[i] += a[i]·b[i]. */
function addProduct(out: usize, a: usize, b: usize, count: i32): void {
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    v128.store(out, madd(v128.load(a), v128.load(b), v128.load(out)));
    out += 16;
    a += 16;
    b += 16;
  }
  for (; i < count; i++) {
    store<f32>(out, load<f32>(out) + load<f32>(a) * load<f32>(b));
    out += 4;
    a += 4;
    b += 4;
  }
}

/** dw[c, m] += x[c]·dy[c, m]. */
function addToFilter(dw: usize, x: usize, dy: usize, channels: i32, multiplier: i32): void {
  if (multiplier == 1) return addProduct(dw, x, dy, channels);
  for (let c = 0; c < channels; c++) {
    const value = load<f32>(x + ((<usize>c) << 2));
    for (let m = 0; m < multiplier; m++) {
      store<f32>(dw, load<f32>(dw) + value * load<f32>(dy));
      dw += 4;
      dy += 4;
    }
  }
}

/** dx[c] += Σ over m of dy[c, m]·w[c, m]. */
function addToInput(dx: usize, w: usize, dy: usize, channels: i32, multiplier: i32): void {
  if (multiplier == 1) return addProduct(dx, w, dy, channels);
  for (let c = 0; c < channels; c++) {
    let sum: f32 = 0;
    for (let m = 0; m < multiplier; m++) {
      sum += load<f32>(w) * load<f32>(dy);
      w += 4;
      dy += 4;
    }
    const to = dx + ((<usize>c) << 2);
    store<f32>(to, load<f32>(to) + sum);
  }
}

/** One image: every tap of every pixel, to the filter's gradient or to the input's. */
function visitImage(g: Geometry, image: usize, filter: usize, dy: usize, toFilter: bool): void {
  const multiplier = g.outChannels / g.channels;
  const pixel = (<usize>g.channels) << 2;
  const tap = (<usize>g.outChannels) << 2;
  for (let r = 0; r < g.outHeight; r++) {
    for (let c = 0; c < g.outWidth; c++) {
      for (let i = 0; i < g.filterHeight; i++) {
        const row = r * g.strideHeight - g.top + i;
        if (row < 0 || row >= g.height) continue;
        for (let j = 0; j < g.filterWidth; j++) {
          const column = c * g.strideWidth - g.left + j;
          if (column < 0 || column >= g.width) continue;
          const x = image + <usize>(row * g.width + column) * pixel;
          const w = filter + <usize>(i * g.filterWidth + j) * tap;
          if (toFilter) addToFilter(w, x, dy, g.channels, multiplier);
          else addToInput(x, w, dy, g.channels, multiplier);
        }
      }
      dy += tap;
    }
  }
}

export function depthwiseFilterGradient(
  geometry: usize,
  from: i32,
  to: i32,
  x: usize,
  dy: usize,
  dw: usize,
): void {
  const g = changetype<Geometry>(geometry);
  const outSize = g.outHeight * g.outWidth * g.outChannels;
  clearFloats(dw, g.filterHeight * g.filterWidth * g.outChannels);
  for (let image = from; image < to; image++) {
    const xi = x + ((<usize>(image * inputSize(g))) << 2);
    const dyi = dy + ((<usize>(image * outSize)) << 2);
    visitImage(g, xi, dw, dyi, true);
  }
}

export function depthwiseInputGradient(
  geometry: usize,
  from: i32,
  to: i32,
  dy: usize,
  filter: usize,
  dx: usize,
): void {
  const g = changetype<Geometry>(geometry);
  const outSize = g.outHeight * g.outWidth * g.outChannels;
  for (let image = from; image < to; image++) {
    const dxi = dx + ((<usize>(image * inputSize(g))) << 2);
    const dyi = dy + ((<usize>(image * outSize)) << 2);
    clearFloats(dxi, inputSize(g));
    visitImage(g, dxi, filter, dyi, false);
  }
}
