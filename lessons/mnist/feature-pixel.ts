/** Which layers have maps to look at, and the arithmetic behind one of their pixels. */
import type { ConvolutionAnswer, LayerFeatures } from '@/components/digits/digit-model';
import {
  convolveAt,
  poolAt,
  type ConvolvedPixel,
  type FeatureMaps,
  type PooledPixel,
} from '@/math/convolution';

export interface MapLayer {
  /** Place among the network's layers. */
  readonly index: number;
  readonly kind: 'convolution' | 'max-pool';
  readonly input: FeatureMaps;
  readonly output: FeatureMaps;
}

export interface MapPixel {
  readonly row: number;
  readonly column: number;
  readonly map: number;
}

/** The convolutions and poolings at the network's beginning, each with what goes in and out. */
export function listMapLayers(
  features: readonly LayerFeatures[],
  image: Float32Array,
): readonly MapLayer[] {
  const layers: MapLayer[] = [];
  let input: FeatureMaps = { shape: [28, 28, 1], values: image };
  for (const [index, { kind, shape, values }] of features.entries()) {
    const [height, width, channels] = shape;
    if (kind !== 'convolution' && kind !== 'max-pool') break;
    if (height === undefined || width === undefined || channels === undefined) break;
    const output: FeatureMaps = { shape: [height, width, channels], values };
    layers.push({ index, kind, input, output });
    input = output;
  }
  return layers;
}

export type PixelWorking =
  | ({ readonly kind: 'convolution'; readonly value: number } & ConvolvedPixel)
  | ({ readonly kind: 'max-pool'; readonly value: number } & PooledPixel);

/** Length of a pooling window's side, from what goes in and out. */
export function poolSize({ input, output }: MapLayer): number {
  return Math.floor(input.shape[0] / output.shape[0]);
}

/**
 * How a pixel came about, beside the value that the network itself has there.
 * @param weights of the layer; null for pooling, and while they are still asked for
 */
export function workOutPixel(
  layer: MapLayer,
  { row, column, map }: MapPixel,
  weights: ConvolutionAnswer | null,
): PixelWorking | null {
  const [, width, maps] = layer.output.shape;
  const value = layer.output.values[(row * width + column) * maps + map] ?? Number.NaN;
  if (layer.kind === 'max-pool') {
    return { kind: 'max-pool', value, ...poolAt(layer.input, poolSize(layer), row, column, map) };
  }
  // After another layer was chosen, the weights of the one before may still be here.
  if (weights?.shape[2] !== layer.input.shape[2] || weights.shape[3] !== maps) return null;
  return { kind: 'convolution', value, ...convolveAt(layer.input, weights, row, column, map) };
}
