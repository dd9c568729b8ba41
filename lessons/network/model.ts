/** A layer set by hand that encloses a disc, and layers of two units that fold an interval. */
import type { Field } from '@/charts/maps/paint-field';
import { sigmoid } from '@/math/activation';
import { clipLine } from '@/math/plane-line';
import { countDenseParameters, type LayerResponse } from '@/math/plane-network';
import { side, square, tasks } from './tasks';

type Place = readonly [number, number];

/** What a dense layer with tanh makes of one input. */
export interface HandLayer {
  readonly weights: readonly Place[];
  readonly bias: readonly number[];
}

/** Three lines around the origin, each unit positive on the inside. */
export const handOpening: { readonly layer: HandLayer; readonly probe: Place } = {
  layer: {
    weights: [
      [0, -1],
      [0.87, 0.5],
      [-0.87, 0.5],
    ],
    bias: [1.7, 1.7, 1.7],
  },
  probe: [0.5, -1.5],
};

/** The output unit that reads the three: its weights are all 4, its bias is −8. */
export const votes = { weight: 4, bias: -8 } as const;

export function respondByHand({ weights, bias }: HandLayer, x: Place): LayerResponse {
  const z = weights.map(([w1, w2], unit) => w1 * x[0] + w2 * x[1] + bias[unit]!);
  return { x, weights, bias, z, a: z.map(Math.tanh) };
}

export function outputByHand(layer: HandLayer, x: Place): number {
  const { a } = respondByHand(layer, x);
  return sigmoid(votes.weight * a.reduce((sum, value) => sum + value, 0) + votes.bias);
}

/** The output over the plane. */
export function drawByHand(layer: HandLayer): Field {
  const cell = (square.max - square.min) / side;
  const values = Float32Array.from({ length: side * side }, (_, i) =>
    outputByHand(layer, [
      square.min + ((i % side) + 0.5) * cell,
      square.max - (Math.floor(i / side) + 0.5) * cell,
    ]),
  );
  return { side, values, offset: 0, stride: 1, range: [0, 1] };
}

/** Where each unit's sum is 0; null where it is nowhere in the picture. */
export function linesOf({ weights, bias }: HandLayer) {
  return weights.map((w, unit) => clipLine(w, bias[unit]!, square));
}

/** How many of the rings' training points are on their side of 0.5. */
export function countRight(layer: HandLayer): number {
  const { points, classes } = tasks.rings.training;
  return points.filter((point, i) => outputByHand(layer, point) >= 0.5 === (classes[i] === 1))
    .length;
}

/** @param column 2 stands for the bias */
export function setHandWeight(
  layer: HandLayer,
  row: number,
  column: number,
  value: number,
): HandLayer {
  if (column === 2) return { ...layer, bias: layer.bias.map((b, i) => (i === row ? value : b)) };
  const put = ([w1, w2]: Place): Place => (column === 0 ? [value, w2] : [w1, value]);
  return { ...layer, weights: layer.weights.map((w, i) => (i === row ? put(w) : w)) };
}

function relu(z: number): number {
  return Math.max(0, z);
}

/**
 * One layer of two ReLU units, y = relu(2x) − relu(4x − 2): on [0, 1] the mirror map of Telgarsky 2016,
 * up to 1 at the middle and down again.
 */
function fold(x: number): number {
  return relu(2 * x) - relu(4 * x - 2);
}

/** x after 0, 1, … `layers` layers. */
export function foldAll(x: number, layers: number): number[] {
  const values = [x];
  for (let i = 0; i < layers; i++) values.push(fold(values.at(-1)!));
  return values;
}

/** The curve of all layers at its corners, between which it is straight. */
export function foldCurve(layers: number): Place[] {
  const pieces = 2 ** layers;
  return Array.from({ length: pieces + 1 }, (_, i) => {
    const x = i / pieces;
    return [x, foldAll(x, layers).at(-1)!];
  });
}

export interface FoldCount {
  readonly pieces: number;
  readonly deep: { readonly units: number; readonly parameters: number };
  /**
   * One hidden layer: a ReLU unit bends the curve in one place. 2ᵏ − 1 bends take as many units, and their
   * jumps of slope, all ±2ᵏ⁺¹, cannot add up to the first slope, 2ᵏ, without one more.
   */
  readonly shallow: { readonly units: number; readonly parameters: number };
}

export function countFolds(layers: number): FoldCount {
  const pieces = 2 ** layers;
  const widths = Array.from({ length: layers }, () => 2);
  return {
    pieces,
    deep: { units: 2 * layers, parameters: countDenseParameters(1, [...widths, 1]) },
    shallow: { units: pieces, parameters: countDenseParameters(1, [pieces, 1]) },
  };
}

export const foldOpening = { layers: 1, x: 0.3 } as const;
export const mostFolds = 8;
