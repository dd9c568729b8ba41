/** Rows of numbers as charts of pixels take them. */
import type { PixelImage } from '@/charts/images/paint-pixels';
import type { Grid } from '@/math/sliding-window';

export function imageOf(grid: Grid): PixelImage {
  return { width: grid[0]?.length ?? 0, height: grid.length, values: grid.flat() };
}

/** The largest magnitude: what gets the full hue. */
export function magnitudeOf(grid: Grid): number {
  return grid.reduce(
    (most, row) => row.reduce((so, value) => Math.max(so, Math.abs(value)), most),
    0,
  );
}
