import { describe, expect, it } from 'vitest';
import {
  layoutTiles,
  magnitudeOf,
  offsetAt,
  paintTiles,
  rangeOf,
  type TileLayout,
} from './heatmap-layout';

const colours = {
  negative: [255, 0, 0],
  zero: [0, 0, 0],
  positive: [0, 0, 255],
} as const;

/** The layout of a shape that has something to draw. */
function layoutOf(shape: readonly number[]): TileLayout {
  const layout = layoutTiles(shape);
  if (layout === null) throw new Error(`[${shape.join(', ')}] is empty.`);
  return layout;
}

describe('layoutTiles', () => {
  it('reads shapes as pictures', () => {
    expect(layoutTiles([5])).toMatchObject({ tiles: 1, rows: 1, columns: 5 });
    expect(layoutTiles([3, 7])).toMatchObject({ tiles: 1, rows: 3, columns: 7, width: 7 });
    expect(layoutTiles([16, 28, 28])).toMatchObject({ tiles: 16, across: 4, down: 4, width: 115 });
    expect(layoutTiles([4, 8, 8, 3])).toMatchObject({ tiles: 4, channels: 3 });
    expect(layoutTiles([2, 3, 4, 5])).toMatchObject({ tiles: 1, rows: 2, columns: 60 });
  });

  it.each([[[0]], [[0, 5, 5]], [[20, 0]], [[3, 0, 4]], [[2, 3, 0, 1, 1, 1]]])(
    'has no picture of %j',
    (shape) => expect(layoutTiles(shape)).toBeNull(),
  );

  it.each([
    [[60_000, 10]],
    [[60_000, 1]],
    [[10_000, 10]],
    [[10, 60_000]],
    [[2 ** 20, 1]],
    [[2 ** 20]],
    [[1_024, 1_024]],
    [[1_337, 28, 28]],
    [[300_000, 3, 1]],
    [[1_000, 1, 1_000]],
    [[8, 8, 8, 8, 8, 8]],
    [[100_000, 1, 1, 3]],
  ])('draws %j on no more pixels than a screen shows', (shape) => {
    const layout = layoutOf(shape);
    const { width, height, drawnRows, drawnColumns, rowStep, columnStep, rows, columns } = layout;
    expect(width * height).toBeLessThanOrEqual(2 ** 17 + 2 ** 12);
    expect(Math.max(width, height)).toBeLessThanOrEqual(4_096);
    expect(layout.across).toBeLessThanOrEqual(layout.tiles);
    // What is drawn reaches from the first to near the last row and column.
    expect(rows - (drawnRows - 1) * rowStep).toBeLessThanOrEqual(rowStep);
    expect(columns - (drawnColumns - 1) * columnStep).toBeLessThanOrEqual(columnStep);
  });

  it('keeps every column of a tall table', () => {
    expect(layoutTiles([60_000, 10])).toMatchObject({
      rowStep: 157,
      columnStep: 1,
      width: 10,
      height: 383,
    });
  });
});

describe('offsetAt', () => {
  it('visits every number of the tensor exactly once', () => {
    const layout = layoutOf([5, 3, 4]);
    const seen: number[] = [];
    for (let y = 0; y < layout.height; y++) {
      for (let x = 0; x < layout.width; x++) {
        const offset = offsetAt(layout, x, y);
        if (offset !== null) seen.push(offset);
      }
    }
    expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, i) => i));
  });
});

describe('offsetAt in a thinned picture', () => {
  it('names the number that is drawn', () => {
    const layout = layoutOf([1_000, 4]);
    expect(layout).toMatchObject({ rowStep: 3, columnStep: 1, height: 334 });
    expect(offsetAt(layout, 2, 0)).toBe(2);
    expect(offsetAt(layout, 1, 333)).toBe(999 * 4 + 1);
  });

  it('is what the picture shows there', () => {
    const layout = layoutOf([1_000, 4]);
    const values = Float32Array.from({ length: 4_000 }, (_, i) => i);
    const bytes = paintTiles(layout, values, colours);
    const blueAt = (x: number, y: number) => bytes[4 * (y * layout.width + x) + 2];
    expect(blueAt(1, 333)).toBe(Math.round((255 * (999 * 4 + 1)) / 3_999));
    expect(blueAt(3, 100)).toBe(Math.round((255 * (300 * 4 + 3)) / 3_999));
  });
});

describe('rangeOf', () => {
  it('is of the finite values, and counts the others', () => {
    expect(rangeOf([3, NaN, -2, Infinity])).toEqual({ low: -2, high: 3, notFinite: 2 });
    expect(rangeOf([NaN])).toEqual({ low: NaN, high: NaN, notFinite: 1 });
  });
});

describe('paintTiles', () => {
  it('runs from negative through zero to positive', () => {
    const bytes = paintTiles(layoutOf([1, 4]), [-2, 0, 1, NaN], colours);
    expect([...bytes]).toEqual([255, 0, 0, 255, 0, 0, 0, 255, 0, 0, 128, 255, 0, 0, 0, 0]);
  });

  it('takes three channels as red, green and blue', () => {
    const bytes = paintTiles(layoutOf([1, 1, 1, 3]), [1, 0.5, 0], colours);
    expect([...bytes]).toEqual([255, 128, 0, 255]);
  });
});

describe('magnitudeOf', () => {
  it('ignores what is not finite and is never zero', () => {
    expect(magnitudeOf([1, -3, Infinity, NaN])).toBe(3);
    expect(magnitudeOf([0, 0])).toBe(1);
  });
});
