/**
 * What neural networks call convolution, its derivatives, and the convolution of mathematics. All with one
 * channel; more channels are a sum of these. Source: Goodfellow, Bengio & Courville 2016, sections 9.1 and 9.5.
 */
import {
  outputSide,
  padGrid,
  readWindow,
  refuseSliding,
  spanOf,
  type Grid,
  type Sliding,
} from './sliding-window';

export const plainSliding: Sliding = { size: 3, stride: 1, padding: 0, dilation: 1 };

/** Σ over the taps of x·w. */
export function productSum(window: Grid, kernel: Grid): number {
  return window.reduce(
    (sum, row, m) => row.reduce((part, x, n) => part + x * kernel[m]![n]!, sum),
    0,
  );
}

/**
 * z[i, j] = Σₘ Σₙ w[m, n] · x[i·s + m·d − p, j·s + n·d − p] + b
 * @param sliding its `size` is the kernel's side
 * @throws RangeError where the window cannot slide
 */
export function correlate(image: Grid, kernel: Grid, bias: number, sliding: Sliding): Grid {
  const [height, width] = [image.length, image[0]?.length ?? 0];
  const refusal = refuseSliding(height, width, sliding);
  if (refusal !== null) throw new RangeError(`The window cannot slide: ${refusal}.`);
  const padded = padGrid(image, sliding.padding);
  return Array.from({ length: outputSide(height, sliding) }, (_, i) =>
    Array.from(
      { length: outputSide(width, sliding) },
      (__, j) => productSum(readWindow(padded, i, j, sliding), kernel) + bias,
    ),
  );
}

/** Turned by half a turn: sliding this is the convolution of mathematics. */
export function flipKernel(kernel: Grid): Grid {
  return kernel.map((row) => [...row].reverse()).reverse();
}

/** ∂L/∂w[m, n] = Σᵢ Σⱼ δ[i, j] · x[i·s + m·d − p, j·s + n·d − p], where δ = ∂L/∂z. */
export function kernelGradient(image: Grid, delta: Grid, sliding: Sliding): Grid {
  const padded = padGrid(image, sliding.padding);
  const { size, stride, dilation } = sliding;
  return Array.from({ length: size }, (_, m) =>
    Array.from({ length: size }, (__, n) =>
      delta.reduce(
        (sum, row, i) =>
          row.reduce(
            (part, d, j) =>
              part + d * padded[i * stride + m * dilation]![j * stride + n * dilation]!,
            sum,
          ),
        0,
      ),
    ),
  );
}

/** ∂L/∂x: each δ goes back to the pixels under its window, multiplied by the weights that it came through. */
export function inputGradient(
  [height, width]: readonly [height: number, width: number],
  kernel: Grid,
  delta: Grid,
  sliding: Sliding,
): Grid {
  const { stride, padding, dilation } = sliding;
  const span = spanOf(sliding);
  const padded = Array.from({ length: height + 2 * padding + span }, () =>
    new Array<number>(width + 2 * padding + span).fill(0),
  );
  delta.forEach((row, i) =>
    row.forEach((d, j) =>
      kernel.forEach((weights, m) =>
        weights.forEach((w, n) => {
          padded[i * stride + m * dilation]![j * stride + n * dilation]! += d * w;
        }),
      ),
    ),
  );
  return padded.slice(padding, padding + height).map((row) => row.slice(padding, padding + width));
}
