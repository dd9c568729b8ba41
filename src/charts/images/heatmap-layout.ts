/** How a tensor becomes a picture: which numbers make which tile, and which colour each number gets. */

/** Rows, columns and numbers of one picture: more would cost time and not be seen. */
const mostRows = 384;
const mostColumns = 768;
const mostPixels = 2 ** 17;
/** Rows or columns that are kept of a picture that is far longer than wide, or the reverse. */
const fewest = 16;

export interface TileLayout {
  /** Tiles drawn, of all those that the tensor holds. */
  readonly tiles: number;
  readonly allTiles: number;
  /** Rows and columns of a tile in the tensor. */
  readonly rows: number;
  readonly columns: number;
  /** One row, and one column, in so many is drawn. */
  readonly rowStep: number;
  readonly columnStep: number;
  /** Rows and columns of a tile in the picture. */
  readonly drawnRows: number;
  readonly drawnColumns: number;
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
 * numbers is a picture one pixel high; any other shape becomes one row for each first index. Of
 * what is too large for a picture, every so many rows and columns and the first tiles are drawn.
 *
 * @returns null where there is nothing to draw: an axis is empty
 */
export function layoutTiles(shape: readonly number[]): TileLayout | null {
  const { tiles: allTiles, rows, columns, channels } = readShape(shape);
  if (allTiles * rows * columns === 0) return null;
  const step = Math.max(
    Math.ceil(rows / mostRows),
    Math.ceil(columns / mostColumns),
    Math.ceil(Math.sqrt((rows * columns) / mostPixels)),
  );
  const rowStep = Math.min(step, Math.ceil(rows / Math.min(rows, fewest)));
  const columnStep = Math.min(step, Math.ceil(columns / Math.min(columns, fewest)));
  const drawnRows = Math.ceil(rows / rowStep);
  const drawnColumns = Math.ceil(columns / columnStep);
  const room = Math.floor(mostPixels / ((drawnRows + 1) * (drawnColumns + 1)));
  const tiles = Math.min(allTiles, Math.max(1, room));
  const square = Math.ceil(Math.sqrt((tiles * drawnRows) / drawnColumns));
  const across = Math.min(tiles, Math.max(1, square));
  const down = Math.ceil(tiles / across);
  return {
    tiles,
    allTiles,
    rows,
    columns,
    rowStep,
    columnStep,
    drawnRows,
    drawnColumns,
    channels,
    across,
    down,
    width: across * (drawnColumns + 1) - 1,
    height: down * (drawnRows + 1) - 1,
  };
}

function readShape(
  shape: readonly number[],
): Pick<TileLayout, 'tiles' | 'rows' | 'columns' | 'channels'> {
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
  const { drawnRows, drawnColumns, across, tiles } = layout;
  const column = x % (drawnColumns + 1);
  const row = y % (drawnRows + 1);
  const tile = Math.floor(y / (drawnRows + 1)) * across + Math.floor(x / (drawnColumns + 1));
  if (column === drawnColumns || row === drawnRows || tile >= tiles) return null;
  return rowOffset(layout, tile, row) + column * layout.columnStep * layout.channels;
}

/** Where in the tensor a drawn row of a tile begins. */
function rowOffset(
  { rows, columns, rowStep, channels }: TileLayout,
  tile: number,
  row: number,
): number {
  return (tile * rows + row * rowStep) * columns * channels;
}

export interface ValueRange {
  /** Smallest and largest finite value; both NaN where there is none. */
  readonly low: number;
  readonly high: number;
  /** How many values are NaN or infinite. */
  readonly notFinite: number;
}

export function rangeOf(values: ArrayLike<number>): ValueRange {
  let low = Infinity;
  let high = -Infinity;
  let notFinite = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) notFinite++;
    else {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low > high ? { low: NaN, high: NaN, notFinite } : { low, high, notFinite };
}

/** The largest magnitude among finite values, or 1 where there is none. */
export function magnitudeOf(values: ArrayLike<number>): number {
  const { low, high } = rangeOf(values);
  return Math.max(-low, high) || 1;
}

/**
 * RGBA bytes of the picture, `4 · width · height` of them. Numbers run from `negative` through
 * `zero` to `positive`, symmetric about zero; what is not finite and what lies between tiles is
 * transparent.
 */
export function paintTiles(
  layout: TileLayout,
  values: ArrayLike<number>,
  colours: HeatmapColours,
): Uint8ClampedArray<ArrayBuffer> {
  const { tiles, across, drawnRows, drawnColumns, columnStep, channels, width, height } = layout;
  const bytes = new Uint8ClampedArray(4 * width * height);
  const paint = channels === 3 ? paintTriple : paintNumber;
  const magnitude = magnitudeOf(values);
  for (let tile = 0; tile < tiles; tile++) {
    const left = (tile % across) * (drawnColumns + 1);
    const top = Math.floor(tile / across) * (drawnRows + 1);
    for (let row = 0; row < drawnRows; row++) {
      let at = 4 * ((top + row) * width + left);
      let offset = rowOffset(layout, tile, row);
      for (let column = 0; column < drawnColumns; column++) {
        paint(bytes, at, values, offset, magnitude, colours);
        at += 4;
        offset += columnStep * channels;
      }
    }
  }
  return bytes;
}

function paintNumber(
  bytes: Uint8ClampedArray,
  at: number,
  values: ArrayLike<number>,
  offset: number,
  magnitude: number,
  colours: HeatmapColours,
): void {
  const value = values[offset] ?? NaN;
  if (!Number.isFinite(value)) return;
  const { zero } = colours;
  const end = value < 0 ? colours.negative : colours.positive;
  const share = Math.abs(value) / magnitude;
  bytes[at] = zero[0] + (end[0] - zero[0]) * share;
  bytes[at + 1] = zero[1] + (end[1] - zero[1]) * share;
  bytes[at + 2] = zero[2] + (end[2] - zero[2]) * share;
  bytes[at + 3] = 255;
}

function paintTriple(
  bytes: Uint8ClampedArray,
  at: number,
  values: ArrayLike<number>,
  offset: number,
  magnitude: number,
): void {
  if (!Number.isFinite(values[offset] ?? NaN)) return;
  for (let k = 0; k < 3; k++) bytes[at + k] = (255 * (values[offset + k] ?? 0)) / magnitude;
  bytes[at + 3] = 255;
}
