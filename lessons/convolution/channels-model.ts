/** A colour picture under several kernels: a slice of each for every channel, one sum, one map a kernel. */
import { correlate, plainSliding, productSum } from '@/math/cross-correlation';
import { outputSide, readWindow, type Grid, type Sliding } from '@/math/sliding-window';
import { clamp } from '@/math/vector';
import type { Place } from './window-model';

export const channelNames = ['red', 'green', 'blue'] as const;
export type ChannelName = (typeof channelNames)[number];

export const channelKernelNames = ['redness', 'sides', 'yellow', 'grey'] as const;
export type ChannelKernelName = (typeof channelKernelNames)[number];

/** A slice for each channel. */
export type ChannelKernel = readonly Grid[];

const side = 16;
const background = 0.1;

/** Four discs: red, green, blue and white, on nearly black. */
const discs = [
  { row: 4, column: 4, light: [0.9, 0.1, 0.1] },
  { row: 4, column: 11, light: [0.1, 0.8, 0.1] },
  { row: 11, column: 4, light: [0.2, 0.3, 1] },
  { row: 11, column: 11, light: [1, 1, 1] },
] as const;
const radius = 2.5;

/** A grid for each channel. */
const colourPicture: readonly Grid[] = channelNames.map((_, channel) =>
  Array.from({ length: side }, (__, row) =>
    Array.from({ length: side }, (___, column) => {
      const disc = discs.find((each) => Math.hypot(row - each.row, column - each.column) <= radius);
      return disc?.light[channel] ?? background;
    }),
  ),
);

/** Red, green and blue of each pixel after one another, as they are drawn. */
export const interleaved: readonly number[] = Array.from({ length: side * side * 3 }, (_, i) => {
  const pixel = Math.floor(i / 3);
  return colourPicture[i % 3]![Math.floor(pixel / side)]![pixel % side]!;
});

export const pictureSide = side;

function fill(weight: number): Grid {
  return Array.from({ length: 3 }, () => [weight, weight, weight]);
}

const sides: Grid = [
  [-0.5, 0, 0.5],
  [-1, 0, 1],
  [-0.5, 0, 0.5],
];

/** Round weights, so that the sums can be followed. */
const channelKernels: Readonly<Record<ChannelKernelName, ChannelKernel>> = {
  redness: [fill(0.2), fill(-0.1), fill(-0.1)],
  sides: [sides, sides, sides],
  yellow: [fill(0.1), fill(0.1), fill(-0.2)],
  grey: [fill(0.04), fill(0.04), fill(0.04)],
};

export interface ChannelsState {
  readonly kernels: Readonly<Record<ChannelKernelName, ChannelKernel>>;
  readonly chosen: ChannelKernelName;
  readonly place: Place;
}

export const channelsOpening: ChannelsState = {
  kernels: channelKernels,
  chosen: 'redness',
  place: { row: 3, column: 3 },
};

export interface ChannelSum {
  readonly channel: ChannelName;
  readonly window: Grid;
  readonly slice: Grid;
  readonly sum: number;
}

export interface ChannelsReading {
  readonly maps: Readonly<Record<ChannelKernelName, Grid>>;
  readonly place: Place;
  readonly sums: readonly ChannelSum[];
  /** The three sums together. */
  readonly z: number;
}

/** The map of one kernel: the maps of its slices, added. */
function mapOf(kernel: ChannelKernel): Grid {
  const parts = kernel.map((slice, c) => correlate(colourPicture[c]!, slice, 0, plainSliding));
  return parts[0]!.map((row, i) =>
    row.map((_, j) => parts.reduce((sum, part) => sum + part[i]![j]!, 0)),
  );
}

export function readChannels({ kernels, chosen, place }: ChannelsState): ChannelsReading {
  const last = outputSide(side, plainSliding) - 1;
  const at = { row: clamp(place.row, 0, last), column: clamp(place.column, 0, last) };
  const sums = channelNames.map((channel, c) => {
    const window = readWindow(colourPicture[c]!, at.row, at.column, plainSliding);
    const slice = kernels[chosen][c]!;
    return { channel, window, slice, sum: productSum(window, slice) };
  });
  return {
    maps: {
      redness: mapOf(kernels.redness),
      sides: mapOf(kernels.sides),
      yellow: mapOf(kernels.yellow),
      grey: mapOf(kernels.grey),
    },
    place: at,
    sums,
    z: sums.reduce((sum, part) => sum + part.sum, 0),
  };
}

/** A layer as it is counted. */
export interface LayerSizes {
  /** Pixels along a side of the input. */
  readonly input: number;
  readonly channels: number;
  readonly filters: number;
  /** Weights along a side of the kernel. */
  readonly kernel: number;
  readonly stride: number;
  readonly padding: number;
}

export const countsOpening: LayerSizes = {
  ...{ input: 32, channels: 3, filters: 16, kernel: 3, stride: 1, padding: 1 },
};

export interface LayerCounts {
  /** Pixels along a side of each map. */
  readonly output: number;
  readonly parameters: number;
  readonly multiplications: number;
  /** Of a dense layer between the same inputs and outputs. */
  readonly denseParameters: number;
}

/** Null where the window is larger than what it slides over. */
export function countLayer(sizes: LayerSizes): LayerCounts | null {
  const { input, channels, filters, kernel, stride, padding } = sizes;
  const sliding: Sliding = { size: kernel, stride, padding, dilation: 1 };
  const output = outputSide(input, sliding);
  if (output < 1) return null;
  const weights = kernel ** 2 * channels * filters;
  const outputs = output ** 2 * filters;
  return {
    output,
    parameters: weights + filters,
    multiplications: output ** 2 * weights,
    denseParameters: (input ** 2 * channels + 1) * outputs,
  };
}
