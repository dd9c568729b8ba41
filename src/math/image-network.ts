/** A small convolutional network's answer to one image, in plain typed arrays: fast enough for every frame. */
import type { ConvolutionWeights, FeatureMaps } from './convolution';

/** Row-major weights of shape [inputs, units] and one bias a unit. */
export interface DenseWeights {
  readonly inputs: number;
  readonly units: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/**
 * All maps of a convolution, after ReLU: a = max(0, z); valid, stride 1.
 * @param input of shape [height, width, inputs], as many channels as a kernel has slices
 */
export function convolveMaps(input: FeatureMaps, weights: ConvolutionWeights): FeatureMaps {
  const [height, width, inputs] = input.shape;
  const [kernelHeight, kernelWidth, , outputs] = weights.shape;
  const [rows, columns] = [height - kernelHeight + 1, width - kernelWidth + 1];
  const values = new Float32Array(rows * columns * outputs);
  const { kernel } = weights;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const to = (i * columns + j) * outputs;
      values.set(weights.bias, to);
      for (let m = 0; m < kernelHeight; m++) {
        for (let n = 0; n < kernelWidth; n++) {
          const from = ((i + m) * width + j + n) * inputs;
          for (let c = 0; c < inputs; c++) {
            const x = input.values[from + c]!;
            // Most pixels of a digit are paper, and most values after ReLU are 0.
            if (x === 0) continue;
            const slice = ((m * kernelWidth + n) * inputs + c) * outputs;
            for (let k = 0; k < outputs; k++) values[to + k]! += x * kernel[slice + k]!;
          }
        }
      }
      for (let k = to; k < to + outputs; k++) if (values[k]! < 0) values[k] = 0;
    }
  }
  return { shape: [rows, columns, outputs], values };
}

/** The largest of every `size` × `size` values; windows do not overlap, and a remainder is left out. */
export function poolMaps(input: FeatureMaps, size: number): FeatureMaps {
  const [height, width, channels] = input.shape;
  const [rows, columns] = [Math.floor(height / size), Math.floor(width / size)];
  const values = new Float32Array(rows * columns * channels).fill(-Infinity);
  for (let y = 0; y < rows * size; y++) {
    for (let x = 0; x < columns * size; x++) {
      const to = (Math.floor(y / size) * columns + Math.floor(x / size)) * channels;
      const from = (y * width + x) * channels;
      for (let c = 0; c < channels; c++) {
        if (input.values[from + c]! > values[to + c]!) values[to + c] = input.values[from + c]!;
      }
    }
  }
  return { shape: [rows, columns, channels], values };
}

/** z = Wᵀa + b of a dense layer without activation. */
export function denseSums(a: Float32Array, layer: DenseWeights): Float32Array {
  const { units, weights, bias } = layer;
  const z = Float32Array.from(bias);
  a.forEach((value, i) => {
    if (value === 0) return;
    for (let k = 0; k < units; k++) z[k]! += value * weights[i * units + k]!;
  });
  return z;
}
