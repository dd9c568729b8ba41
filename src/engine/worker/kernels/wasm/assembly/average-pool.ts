// The gradient of average pooling: every value of dy is shared out to its whole window.
import { Geometry, inputSize } from './geometry';
import { addScaled, clearFloats } from './vector';

/** As TensorFlow.js has it, a window's share is by its whole size, also where it reaches over the border. */
export function averagePoolGradient(
  geometry: usize,
  from: i32,
  to: i32,
  dy: usize,
  dx: usize,
): void {
  const g = changetype<Geometry>(geometry);
  const share = <f32>1 / <f32>(g.filterHeight * g.filterWidth);
  const pixel = (<usize>g.channels) << 2;
  const size = (<usize>inputSize(g)) << 2;
  dy += <usize>(from * g.outHeight * g.outWidth) * pixel;
  for (let image = from; image < to; image++) {
    const dxi = dx + <usize>image * size;
    clearFloats(dxi, inputSize(g));
    for (let r = 0; r < g.outHeight; r++) {
      const r0 = max(0, r * g.strideHeight - g.top);
      const r1 = min(g.height, r * g.strideHeight - g.top + g.filterHeight);
      for (let c = 0; c < g.outWidth; c++) {
        const c0 = max(0, c * g.strideWidth - g.left);
        const c1 = min(g.width, c * g.strideWidth - g.left + g.filterWidth);
        for (let row = r0; row < r1; row++) {
          for (let column = c0; column < c1; column++) {
            addScaled(dxi + <usize>(row * g.width + column) * pixel, dy, share, g.channels);
          }
        }
        dy += pixel;
      }
    }
  }
}
