import { describe, expect, it } from 'vitest';
import { layoutTiles, magnitudeOf, offsetAt, paintTiles } from './heatmap-layout';

const colours = {
  negative: [255, 0, 0],
  zero: [0, 0, 0],
  positive: [0, 0, 255],
} as const;

describe('layoutTiles', () => {
  it('reads shapes as pictures', () => {
    expect(layoutTiles([5])).toMatchObject({ tiles: 1, rows: 1, columns: 5 });
    expect(layoutTiles([3, 7])).toMatchObject({ tiles: 1, rows: 3, columns: 7, width: 7 });
    expect(layoutTiles([16, 28, 28])).toMatchObject({ tiles: 16, across: 4, down: 4, width: 115 });
    expect(layoutTiles([4, 8, 8, 3])).toMatchObject({ tiles: 4, channels: 3 });
    expect(layoutTiles([2, 3, 4, 5])).toMatchObject({ tiles: 1, rows: 2, columns: 60 });
  });
});

describe('offsetAt', () => {
  it('visits every number of the tensor exactly once', () => {
    const layout = layoutTiles([5, 3, 4]);
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

describe('paintTiles', () => {
  it('runs from negative through zero to positive', () => {
    const bytes = paintTiles(layoutTiles([1, 4]), [-2, 0, 1, NaN], colours);
    expect([...bytes]).toEqual([255, 0, 0, 255, 0, 0, 0, 255, 0, 0, 128, 255, 0, 0, 0, 0]);
  });

  it('takes three channels as red, green and blue', () => {
    const bytes = paintTiles(layoutTiles([1, 1, 1, 3]), [1, 0.5, 0], colours);
    expect([...bytes]).toEqual([255, 128, 0, 255]);
  });
});

describe('magnitudeOf', () => {
  it('ignores what is not finite and is never zero', () => {
    expect(magnitudeOf([1, -3, Infinity, NaN])).toBe(3);
    expect(magnitudeOf([0, 0])).toBe(1);
  });
});
