/** Rows of numbers as charts of pixels take them. */
import type { PixelImage } from '@/charts/images/paint-pixels';
import type { Grid } from '@/math/sliding-window';

export function imageOf(grid: Grid): PixelImage {
  return { width: grid[0]?.length ?? 0, height: grid.length, values: grid.flat() };
}
