/** One pixel of a feature map with everything that made it: the arithmetic of convolution and pooling. */

/** Row-major values of shape [height, width, channels]. */
export interface FeatureMaps {
  readonly shape: readonly [height: number, width: number, channels: number];
  readonly values: Float32Array;
}

/** Row-major weights of shape [kernel, kernel, inputs, outputs] and one bias an output. */
export interface ConvolutionWeights {
  readonly shape: readonly [height: number, width: number, inputs: number, outputs: number];
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
}

/** What one input channel contributes: its window, the kernel over it, and the sum of the products. */
export interface ChannelProducts {
  readonly channel: number;
  readonly window: readonly number[];
  readonly kernel: readonly number[];
  readonly sum: number;
}

export interface ConvolvedPixel {
  readonly channels: readonly ChannelProducts[];
  readonly bias: number;
  /** Σ of the channels' sums, plus the bias. */
  readonly z: number;
  /** max(0, z). */
  readonly a: number;
}

/**
 * z[row, column, output] = Σ over the window and channels of x·w, plus b; valid, stride 1. (What
 * networks call convolution does not flip the kernel: it is cross-correlation.)
 */
export function convolveAt(
  input: FeatureMaps,
  weights: ConvolutionWeights,
  row: number,
  column: number,
  output: number,
): ConvolvedPixel {
  const [, width, inputs] = input.shape;
  const [kernelHeight, kernelWidth, , outputs] = weights.shape;
  const channels = Array.from({ length: inputs }, (_, channel) => {
    const window: number[] = [];
    const kernel: number[] = [];
    for (let m = 0; m < kernelHeight; m++) {
      for (let n = 0; n < kernelWidth; n++) {
        window.push(input.values[((row + m) * width + column + n) * inputs + channel]!);
        kernel.push(weights.kernel[((m * kernelWidth + n) * inputs + channel) * outputs + output]!);
      }
    }
    const sum = window.reduce((total, x, i) => total + x * kernel[i]!, 0);
    return { channel, window, kernel, sum };
  });
  const bias = weights.bias[output]!;
  const z = channels.reduce((total, { sum }) => total + sum, bias);
  return { channels, bias, z, a: Math.max(0, z) };
}

export interface PooledPixel {
  readonly window: readonly number[];
  readonly largest: number;
}

/** The values under one window of max pooling, row by row, and the largest of them. */
export function poolAt(
  input: FeatureMaps,
  size: number,
  row: number,
  column: number,
  channel: number,
): PooledPixel {
  const [, width, channels] = input.shape;
  const window = Array.from({ length: size * size }, (_, i) => {
    const y = row * size + Math.floor(i / size);
    const x = column * size + (i % size);
    return input.values[(y * width + x) * channels + channel]!;
  });
  return { window, largest: Math.max(...window) };
}
