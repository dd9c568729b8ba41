import { describe, expect, it } from 'vitest';
import { layOutSheet, placeOnSheet, stepOnSheet } from './map-sheet-layout';

/** Five maps of 2 × 3 values stand three in a row, in two rows. */
const shape = [2, 3, 5] as const;

describe('a sheet of maps', () => {
  it('has room for every value once, with a line between two maps', () => {
    const { across, width, height, sources } = layOutSheet(shape);
    expect([across, width, height]).toEqual([3, 11, 5]);
    expect(new Set(sources.map(([at]) => at)).size).toBe(30);
    // The second row's first value of map 4, which is the second map of the second row.
    expect(sources.find(([, from]) => from === 1 * 3 * 5 + 4)?.[0]).toBe(4 * 11 + 4);
  });

  it('finds the value under a point, and none where there is no map', () => {
    expect(placeOnSheet(shape, 0, 0)).toEqual({ map: 0, row: 0, column: 0 });
    expect(placeOnSheet(shape, 4.5 / 11, 4.5 / 5)).toEqual({ map: 4, row: 1, column: 0 });
    // On the line between two maps: the nearest value of the one before.
    expect(placeOnSheet(shape, 3.5 / 11, 2.5 / 5)).toEqual({ map: 0, row: 1, column: 2 });
    expect(placeOnSheet(shape, 0.99, 0.99)).toBeNull();
  });

  it('is walked through by keys, over the edges of its maps', () => {
    const from = { map: 1, row: 0, column: 2 };
    expect(stepOnSheet(shape, from, 'ArrowRight')).toEqual({ map: 2, row: 0, column: 0 });
    expect(stepOnSheet(shape, from, 'ArrowLeft')).toEqual({ map: 1, row: 0, column: 1 });
    expect(stepOnSheet(shape, { ...from, row: 1 }, 'ArrowDown')).toEqual({
      map: 4,
      row: 0,
      column: 2,
    });
    expect(stepOnSheet(shape, from, 'ArrowUp')).toEqual(from);
    expect(stepOnSheet(shape, from, 'PageDown')).toEqual({ map: 2, row: 0, column: 2 });
    expect(stepOnSheet(shape, { ...from, map: 4 }, 'PageDown')).toEqual({ ...from, map: 4 });
    expect(stepOnSheet(shape, { map: 4, row: 1, column: 2 }, 'ArrowRight')).toEqual({
      ...{ map: 4, row: 1, column: 2 },
    });
    expect(stepOnSheet(shape, from, 'Tab')).toBeNull();
  });
});
