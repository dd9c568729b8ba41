/** The lesson's network: two convolutions, each pooled, and a dense layer; what it makes of an image. */
import type { ConvolutionWeights, FeatureMaps } from '@/math/convolution';
import { convolveMaps, denseSums, poolMaps, type DenseWeights } from '@/math/image-network';
import { softmax } from '@/math/softmax';

export interface Network {
  readonly first: ConvolutionWeights;
  readonly second: ConvolutionWeights;
  readonly dense: DenseWeights;
}

export const imageSide = 28;
export const poolSide = 2;

/** What stands between the image and the ten sums, in order. */
export const mapLayers = ['conv1', 'pool1', 'conv2', 'pool2'] as const;
export type MapLayerName = (typeof mapLayers)[number];
export type LayerName = MapLayerName | 'output';
export const layerNames: readonly LayerName[] = [...mapLayers, 'output'];

export interface NetworkReading {
  readonly input: FeatureMaps;
  readonly maps: Readonly<Record<MapLayerName, FeatureMaps>>;
  readonly logits: Float32Array;
  readonly probabilities: readonly number[];
}

const kernelSide = 3;
const digits = 10;

/** Lengths of the model's weights, in its order, for so many kernels in the first convolution. */
export function lengthsOf(filters: number): readonly number[] {
  const [first, second] = [filters, 2 * filters];
  const pooled = (side: number) => Math.floor((side - kernelSide + 1) / poolSide);
  const inputs = pooled(pooled(imageSide)) ** 2 * second;
  const taps = kernelSide ** 2;
  return [taps * first, first, taps * first * second, second, inputs * digits, digits];
}

/** How many kernels the first convolution may have. */
const mostFilters = 64;

/**
 * The network whose weights stand in one list, one tensor after the other; null where their number is
 * that of no network of this form.
 */
export function networkOf(weights: Float32Array): Network | null {
  for (let filters = 1; filters <= mostFilters; filters++) {
    const lengths = lengthsOf(filters);
    if (lengths.reduce((sum, length) => sum + length, 0) !== weights.length) continue;
    let end = 0;
    const [k1, b1, k2, b2, dense, bias] = lengths.map((length) =>
      weights.subarray(end, (end += length)),
    );
    const second = 2 * filters;
    return {
      first: { shape: [kernelSide, kernelSide, 1, filters], kernel: k1!, bias: b1! },
      second: { shape: [kernelSide, kernelSide, filters, second], kernel: k2!, bias: b2! },
      dense: {
        ...{ inputs: dense!.length / digits, units: digits },
        ...{ weights: dense!, bias: bias! },
      },
    };
  }
  return null;
}

/** @param image 28 × 28 values, 0 (paper) to 1 (ink) */
export function readImage(network: Network, image: Float32Array): NetworkReading {
  const input: FeatureMaps = { shape: [imageSide, imageSide, 1], values: image };
  const conv1 = convolveMaps(input, network.first);
  const pool1 = poolMaps(conv1, poolSide);
  const conv2 = convolveMaps(pool1, network.second);
  const pool2 = poolMaps(conv2, poolSide);
  const logits = denseSums(pool2.values, network.dense);
  return {
    input,
    maps: { conv1, pool1, conv2, pool2 },
    logits,
    probabilities: softmax(logits),
  };
}
