/** One kernel on one picture: what the figure shows, worked out from what the reader has set. */
import { correlate, flipKernel, productSum } from '@/math/cross-correlation';
import { clamp } from '@/math/vector';
import {
  outputSide,
  padGrid,
  readWindow,
  refuseSliding,
  spanOf,
  unreadLines,
  type Grid,
  type Refusal,
  type Sliding,
} from '@/math/sliding-window';
import { kernels, type KernelName } from './kernels';
import { pictures, type PictureName } from './pictures';

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface WindowState {
  readonly picture: PictureName | 'own';
  readonly pixels: Grid;
  readonly kernel: Grid;
  readonly bias: number;
  readonly stride: number;
  readonly padding: number;
  readonly dilation: number;
  /** Slides the kernel turned by half a turn: the convolution of mathematics. */
  readonly flipped: boolean;
  /** Where the window stands, in the map. */
  readonly place: Place;
}

export const kernelSide = 3;

function open(
  picture: PictureName,
  kernel: KernelName,
  changes: Partial<WindowState> = {},
): WindowState {
  return {
    ...{ picture, pixels: pictures[picture], kernel: kernels[kernel], bias: 0 },
    ...{ stride: 1, padding: 0, dilation: 1, flipped: false, place: { row: 8, column: 1 } },
    ...changes,
  };
}

/** What the text asks the reader to look at. */
export const scenes = {
  house: open('house', 'vertical'),
  cat: open('cat', 'vertical', { place: { row: 18, column: 10 } }),
  frame: open('bright', 'edges', { padding: 1, place: { row: 0, column: 7 } }),
  lost: open('stripes', 'nothing', { stride: 2, place: { row: 3, column: 3 } }),
  stamp: open('dot', 'emboss', { place: { row: 2, column: 2 } }),
} as const satisfies Readonly<Record<string, WindowState>>;

export type SceneName = keyof typeof scenes;
export const sceneNames: readonly SceneName[] = ['house', 'cat', 'frame', 'lost', 'stamp'];

function slidingOf({ stride, padding, dilation }: WindowState): Sliding {
  return { size: kernelSide, stride, padding, dilation };
}

export interface WindowReading {
  /** The picture in its frame of zeros. */
  readonly padded: Grid;
  /** The kernel as it slides, flipped or not. */
  readonly sliding: Sliding;
  readonly kernel: Grid;
  readonly map: Grid;
  readonly place: Place;
  /** The pixels under the window, and each multiplied by its weight. */
  readonly window: Grid;
  readonly products: Grid;
  readonly sum: number;
  /** The sum and the bias. */
  readonly z: number;
  /** Pixels from the first tap to the last. */
  readonly span: number;
  /** Rows and columns that the stride steps past. */
  readonly unread: readonly [rows: number, columns: number];
  readonly parameters: number;
  readonly multiplications: number;
  /** Of a dense layer from as many inputs to as many outputs. */
  readonly denseParameters: number;
}

export type Outcome =
  | { readonly refusal: Refusal; readonly reading: null }
  | { readonly refusal: null; readonly reading: WindowReading };

export function readState(state: WindowState): Outcome {
  const sliding = slidingOf(state);
  const [height, width] = [state.pixels.length, state.pixels[0]?.length ?? 0];
  const refusal = refuseSliding(height, width, sliding);
  if (refusal !== null) return { refusal, reading: null };
  const kernel = state.flipped ? flipKernel(state.kernel) : state.kernel;
  const padded = padGrid(state.pixels, state.padding);
  const [rows, columns] = [outputSide(height, sliding), outputSide(width, sliding)];
  const place = {
    row: clamp(state.place.row, 0, rows - 1),
    column: clamp(state.place.column, 0, columns - 1),
  };
  const window = readWindow(padded, place.row, place.column, sliding);
  const sum = productSum(window, kernel);
  const outputs = rows * columns;
  return {
    refusal: null,
    reading: {
      ...{ padded, sliding, kernel, place, window, sum },
      map: correlate(state.pixels, kernel, state.bias, sliding),
      products: window.map((row, m) => row.map((x, n) => x * kernel[m]![n]!)),
      z: sum + state.bias,
      span: spanOf(sliding),
      unread: [unreadLines(height, sliding), unreadLines(width, sliding)],
      parameters: kernelSide ** 2 + 1,
      multiplications: outputs * kernelSide ** 2,
      denseParameters: (height * width + 1) * outputs,
    },
  };
}

/** The place of the window whose middle is nearest to a pixel of the padded picture. */
export function placeAround(pixel: Place, { map, span, sliding }: WindowReading): Place {
  const nearest = (at: number, places: number) =>
    clamp(Math.round((at - (span - 1) / 2) / sliding.stride), 0, places - 1);
  return {
    row: nearest(pixel.row, map.length),
    column: nearest(pixel.column, map[0]?.length ?? 1),
  };
}
