/** How a square window walks over an image: where it stands, how often, and what cannot be. */

/** Rows of numbers, all of one length. */
export type Grid = readonly (readonly number[])[];

export interface Sliding {
  /** Taps along a side of the window. */
  readonly size: number;
  /** Pixels from one place of the window to the next. */
  readonly stride: number;
  /** Lines of zeros on each side of the image. */
  readonly padding: number;
  /** Pixels from one tap of the window to the next; 1 leaves no gaps. */
  readonly dilation: number;
}

/** Why a window cannot slide. */
export type Refusal =
  | 'stride-below-one'
  | 'stride-not-whole'
  | 'padding-below-zero'
  | 'padding-not-whole'
  | 'dilation-below-one'
  | 'dilation-not-whole'
  | 'stride-with-dilation'
  | 'window-too-large';

/** Pixels from the first tap of the window to the last, both counted. */
export function spanOf({ size, dilation }: Sliding): number {
  return dilation * (size - 1) + 1;
}

/**
 * Places of the window along a side of `side` pixels: ⌊(side + 2p − d(k − 1) − 1) / s⌋ + 1.
 * Source: Dumoulin & Visin 2016, “A guide to convolution arithmetic for deep learning”, relationship 6 with dilation.
 */
export function outputSide(side: number, sliding: Sliding): number {
  const room = side + 2 * sliding.padding - spanOf(sliding);
  return Math.floor(room / sliding.stride) + 1;
}

/** Lines at the far end that no place of the window reaches, because the stride steps past them. */
export function unreadLines(side: number, sliding: Sliding): number {
  return (side + 2 * sliding.padding - spanOf(sliding)) % sliding.stride;
}

/** Null where the window can slide; strides and gaps at once are what TensorFlow.js refuses. */
export function refuseSliding(height: number, width: number, sliding: Sliding): Refusal | null {
  const { stride, padding, dilation } = sliding;
  if (!Number.isInteger(stride)) return 'stride-not-whole';
  if (stride < 1) return 'stride-below-one';
  if (!Number.isInteger(padding)) return 'padding-not-whole';
  if (padding < 0) return 'padding-below-zero';
  if (!Number.isInteger(dilation)) return 'dilation-not-whole';
  if (dilation < 1) return 'dilation-below-one';
  if (stride > 1 && dilation > 1) return 'stride-with-dilation';
  if (spanOf(sliding) > Math.min(height, width) + 2 * padding) return 'window-too-large';
  return null;
}

/** The same numbers but for one. */
export function withValue(grid: Grid, row: number, column: number, value: number): Grid {
  return grid.map((line, i) =>
    i === row ? line.map((old, j) => (j === column ? value : old)) : line,
  );
}

/** The image in a frame of `padding` lines of zeros. */
export function padGrid(image: Grid, padding: number): Grid {
  const width = (image[0]?.length ?? 0) + 2 * padding;
  const blank = Array.from({ length: padding }, () => new Array<number>(width).fill(0));
  const side = new Array<number>(padding).fill(0);
  return [...blank, ...image.map((row) => [...side, ...row, ...side]), ...blank];
}

/** The pixels under the taps when the window stands at a place of the output; of the padded image. */
export function readWindow(padded: Grid, row: number, column: number, sliding: Sliding): Grid {
  const { size, stride, dilation } = sliding;
  return Array.from({ length: size }, (_, m) =>
    Array.from(
      { length: size },
      (__, n) => padded[row * stride + m * dilation]![column * stride + n * dilation]!,
    ),
  );
}
