/** A digit on its way through the network: what the figure shows, worked out from what the reader has set. */
import { digitExamples } from '@/data/digit-examples-table';
import { convolveAt, poolAt, type ConvolvedPixel, type FeatureMaps } from '@/math/convolution';
import { normalizeDigit, rasterizeStrokes, type Stroke } from '@/math/digit-image';
import { onePixel, throughWindow, type ReceptiveField } from '@/math/receptive-field';
import { clamp } from '@/math/vector';
import { bytesOf } from '@/math/packed-numbers';
import {
  imageSide,
  mapLayers,
  poolSide,
  type LayerName,
  type MapLayerName,
  type Network,
  type NetworkReading,
} from './network';

export interface FlowState {
  /** One of the test images, by the digit that it is, or what the reader draws. */
  readonly digit: number | 'own';
  readonly strokes: readonly Stroke[];
  /** Pixels by which the digit is moved. */
  readonly right: number;
  readonly down: number;
  /** Black on white: what the network has never seen. */
  readonly inverted: boolean;
  /** Whose weights: those that ship, or those of the cell's run. */
  readonly source: 'shipped' | 'run';
  readonly layer: LayerName;
  /** The chosen value; of the output only the map counts, and is the digit. */
  readonly map: number;
  readonly row: number;
  readonly column: number;
  /** The map of the layer before whose products are written out. */
  readonly channel: number;
  /** The product of the output's arithmetic that is looked at; the largest one where none was chosen. */
  readonly product: Place | null;
}

export const mostMoved = 8;

export const opening: FlowState = {
  ...{ digit: 2, strokes: [], right: 0, down: 0, inverted: false, source: 'shipped' },
  ...{ layer: 'conv1', map: 7, row: 18, column: 12, channel: 0 },
  product: null,
};

/** Pixels along a side while strokes are drawn: four for each of the 28. */
const drawingSide = 4 * imageSide;
const pixels = imageSide * imageSide;

/** The digit itself, before it is moved or inverted. */
function digitOf({ digit, strokes }: Pick<FlowState, 'digit' | 'strokes'>): Float32Array {
  if (digit !== 'own') {
    return Float32Array.from(bytesOf(digitExamples[digit]!.bytes), (ink) => ink / 255);
  }
  if (strokes.length === 0) return new Float32Array(pixels);
  return normalizeDigit(rasterizeStrokes(strokes, drawingSide)).values;
}

/** Moved, with paper where it came from; what leaves the field is lost. */
export function moveImage(image: Float32Array, right: number, down: number): Float32Array {
  const moved = new Float32Array(pixels);
  for (let row = 0; row < imageSide; row++) {
    for (let column = 0; column < imageSide; column++) {
      const [y, x] = [row - down, column - right];
      if (y < 0 || y >= imageSide || x < 0 || x >= imageSide) continue;
      moved[row * imageSide + column] = image[y * imageSide + x]!;
    }
  }
  return moved;
}

type Shown = Pick<FlowState, 'digit' | 'strokes' | 'right' | 'down' | 'inverted'>;

export function imageOfState(state: Shown): Float32Array {
  const moved = moveImage(digitOf(state), state.right, state.down);
  return state.inverted ? moved.map((ink) => 1 - ink) : moved;
}

export interface Place {
  readonly map: number;
  readonly row: number;
  readonly column: number;
}

/** The chosen place, inside of the layer that is chosen. */
export function placeIn(layer: LayerName, reading: NetworkReading, state: Place): Place {
  if (layer === 'output') return { map: clamp(state.map, 0, 9), row: 0, column: 0 };
  const [height, width, maps] = reading.maps[layer].shape;
  return {
    map: clamp(state.map, 0, maps - 1),
    row: clamp(state.row, 0, height - 1),
    column: clamp(state.column, 0, width - 1),
  };
}

export function valueAt({ shape, values }: FeatureMaps, { map, row, column }: Place): number {
  return values[(row * shape[1] + column) * shape[2] + map] ?? Number.NaN;
}

/** The maps that a layer looks at; the input itself before the first. */
export function mapsBefore(layer: MapLayerName, { input, maps }: NetworkReading): FeatureMaps {
  const index = mapLayers.indexOf(layer);
  return index === 0 ? input : maps[mapLayers[index - 1]!];
}

/** A square of the layer before, or of the input; on every map where none is named. */
export interface Square {
  readonly map: number | null;
  readonly row: number;
  readonly column: number;
  readonly size: number;
}

interface Window {
  readonly size: number;
  readonly stride: number;
}

function windowOf(layer: MapLayerName, { first, second }: Network): Window {
  if (layer === 'conv1') return { size: first.shape[0], stride: 1 };
  if (layer === 'conv2') return { size: second.shape[0], stride: 1 };
  return { size: poolSide, stride: poolSide };
}

/** What a value is made from, in the layer before it. */
export function windowAt(layer: MapLayerName, place: Place, network: Network): Square {
  const { size, stride } = windowOf(layer, network);
  const pooled = layer === 'pool1' || layer === 'pool2';
  return {
    map: pooled ? place.map : null,
    row: place.row * stride,
    column: place.column * stride,
    size,
  };
}

/** The receptive fields of a layer's values. */
export function fieldOf(layer: MapLayerName, network: Network): ReceptiveField {
  return mapLayers
    .slice(0, mapLayers.indexOf(layer) + 1)
    .reduce((field, name) => throughWindow(field, windowOf(name, network)), onePixel);
}

/** Where on the input a value's receptive field lies. */
export function fieldAt(layer: LayerName, place: Place, network: Network): Square {
  if (layer === 'output') {
    // Every value of the last maps counts, from the first field to the last.
    const { size, jump } = fieldOf('pool2', network);
    const side = Math.sqrt(network.dense.inputs / network.second.shape[3]);
    return { map: 0, row: 0, column: 0, size: size + (side - 1) * jump };
  }
  const { size, jump } = fieldOf(layer, network);
  return { map: 0, row: place.row * jump, column: place.column * jump, size };
}

export type Working =
  | ({ readonly kind: 'convolution' } & ConvolvedPixel)
  | {
      readonly kind: 'pooling';
      readonly window: readonly number[];
      readonly largest: number;
      /** Place in the window of the largest; the first of several. */
      readonly winner: number;
    };

/** How a value of a map came about. */
export function workOut(
  layer: MapLayerName,
  { row, column, map }: Place,
  network: Network,
  reading: NetworkReading,
): Working {
  const input = mapsBefore(layer, reading);
  if (layer === 'conv1' || layer === 'conv2') {
    const weights = layer === 'conv1' ? network.first : network.second;
    return { kind: 'convolution', ...convolveAt(input, weights, row, column, map) };
  }
  const pooled = poolAt(input, poolSide, row, column, map);
  return { kind: 'pooling', ...pooled, winner: pooled.window.indexOf(pooled.largest) };
}

export interface OutputWorking {
  /** Each value of the last maps times its weight for the digit, where the value stands. */
  readonly products: FeatureMaps;
  /** Sums of the products above 0 and below. */
  readonly above: number;
  readonly below: number;
  readonly bias: number;
  readonly z: number;
  readonly power: number;
  readonly powers: number;
  readonly probability: number;
}

/** How a digit's logit and its probability came about. */
export function workOutOutput(
  digit: number,
  { dense }: Network,
  { maps, logits, probabilities }: NetworkReading,
): OutputWorking {
  const { shape, values } = maps.pool2;
  const products = values.map((a, i) => a * dense.weights[i * dense.units + digit]!);
  const sumOf = (sign: number) =>
    products.reduce((sum, product) => (product * sign > 0 ? sum + product : sum), 0);
  const powers = [...logits].map(Math.exp);
  return {
    products: { shape, values: products },
    above: sumOf(1),
    below: sumOf(-1),
    bias: dense.bias[digit]!,
    z: logits[digit]!,
    power: powers[digit]!,
    powers: powers.reduce((sum, power) => sum + power, 0),
    probability: probabilities[digit]!,
  };
}

/** Where the largest value of a layer is. */
export function placeOfLargest({ shape, values }: FeatureMaps): Place {
  const at = values.indexOf(Math.max(...values));
  const [, width, maps] = shape;
  const pixel = Math.floor(at / maps);
  return { map: at % maps, row: Math.floor(pixel / width), column: pixel % width };
}

/** Where a value of the last maps stands in the flattened list. */
export function flatPlace({ shape }: FeatureMaps, { map, row, column }: Place): number {
  return (row * shape[1] + column) * shape[2] + map;
}
