/** How a tensor becomes a picture: which numbers make which tile, and which colour each number gets. */

export interface TileLayout {
  readonly tiles: number;
  readonly rows: number;
  readonly columns: number;
  /** Numbers per cell: 1, or 3 for red, green and blue. */
  readonly channels: 1 | 3;
  /** Tiles side by side. */
  readonly across: number;
  readonly down: number;
  /** Pixels of the picture, one per number and one between tiles. */
  readonly width: number;
  readonly height: number;
}

export interface HeatmapColours {
  readonly negative: Rgb;
  readonly zero: Rgb;
  readonly positive: Rgb;
}

export type Rgb = readonly [number, number, number];

/**
 * Reads a shape as pictures: `[h, w]`, `[n, h, w]`, `[n, h, w, 1]` or `[n, h, w, 3]`. A row of
 * numbers is a picture one pixel high; any other shape becomes one row for each first index.
 */
export function layoutTiles(shape: readonly number[]): TileLayout {
  const { tiles, rows, columns, channels } = readShape(shape);
  const across = Math.max(1, Math.ceil(Math.sqrt((tiles * rows) / columns)));
  const down = Math.ceil(tiles / across);
  return {
    tiles,
    rows,
    columns,
    channels,
    across,
    down,
    width: across * columns + across - 1,
    height: down * rows + down - 1,
  };
}

function readShape(
  shape: readonly number[],
): Omit<TileLayout, 'across' | 'down' | 'width' | 'height'> {
  const [a = 1, b = 1, c = 1, d = 1] = shape;
  switch (shape.length) {
    case 0:
      return { tiles: 1, rows: 1, columns: 1, channels: 1 };
    case 1:
      return { tiles: 1, rows: 1, columns: a, channels: 1 };
    case 2:
      return { tiles: 1, rows: a, columns: b, channels: 1 };
    case 3:
      return { tiles: a, rows: b, columns: c, channels: 1 };
    default:
      if (shape.length === 4 && (d === 1 || d === 3)) {
        return { tiles: a, rows: b, columns: c, channels: d };
      }
      return {
        tiles: 1,
        rows: a,
        columns: shape.slice(1).reduce((product, size) => product * size, 1),
        channels: 1,
      };
  }
}

/** Where in the tensor the number under a pixel of the picture lies; null between tiles. */
export function offsetAt(layout: TileLayout, x: number, y: number): number | null {
  const { rows, columns, across, tiles, channels } = layout;
  const column = x % (columns + 1);
  const row = y % (rows + 1);
  const tile = Math.floor(y / (rows + 1)) * across + Math.floor(x / (columns + 1));
  if (column === columns || row === rows || tile >= tiles) return null;
  return ((tile * rows + row) * columns + column) * channels;
}

/** The largest magnitude among finite values, or 1 where there is none. */
export function magnitudeOf(values: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    const magnitude = Math.abs(values[i]!);
    if (Number.isFinite(magnitude) && magnitude > largest) largest = magnitude;
  }
  return largest === 0 ? 1 : largest;
}

/**
 * RGBA bytes of the picture, `4 · width · height` of them. Numbers run from `negative` through
 * `zero` to `positive`, symmetric about zero; what is not finite and what lies between tiles is
 * transparent.
 */
export function paintTiles(
  layout: TileLayout,
  values: ArrayLike<number>,
  { negative, zero, positive }: HeatmapColours,
): Uint8ClampedArray<ArrayBuffer> {
  const { width, height, channels } = layout;
  const bytes = new Uint8ClampedArray(4 * width * height);
  const magnitude = magnitudeOf(values);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const offset = offsetAt(layout, x, y);
      if (offset === null) continue;
      const value = values[offset] ?? NaN;
      if (!Number.isFinite(value)) continue;
      const at = 4 * (y * width + x);
      const share = Math.abs(value) / magnitude;
      const end = value < 0 ? negative : positive;
      for (let k = 0; k < 3; k++) {
        bytes[at + k] =
          channels === 3
            ? (255 * (values[offset + k] ?? 0)) / magnitude
            : zero[k]! + (end[k]! - zero[k]!) * share;
      }
      bytes[at + 3] = 255;
    }
  }
  return bytes;
}
