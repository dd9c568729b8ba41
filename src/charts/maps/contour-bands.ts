/** Bands of equal height on a map of a surface: their shapes and colours. */
import { contours, type ContourMultiPolygon } from 'd3';
import type { MapArea, MapPoint } from './map-area';

/** Grid points along a side of the picture. */
const resolution = 96;
/** Grid points beyond each edge, so that a band's closing line falls outside of the picture. */
const overhang = 2;
const gridSize = resolution + 2 * overhang;
const bandCount = 14;

export interface Bands {
  readonly low: number;
  readonly high: number;
  readonly shapes: readonly ContourMultiPolygon[];
}

/**
 * The parts of an area above each of some heights, lowest first, in grid cells from its upper left
 * and beyond its edges by the overhang.
 * The heights grow with the square of their place, so that rings of a bowl are equally far apart.
 */
export function layoutBands(height: (at: MapPoint) => number, area: MapArea): Bands {
  const [left, right] = area.x;
  const [bottom, top] = area.y;
  const values = Array.from({ length: gridSize ** 2 }, (_, i) => {
    const across = ((i % gridSize) + 0.5 - overhang) / resolution;
    const down = (Math.floor(i / gridSize) + 0.5 - overhang) / resolution;
    return height([left + across * (right - left), top - down * (top - bottom)]);
  });
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const thresholds = Array.from(
    { length: bandCount },
    (_, i) => low + (high - low) * (i / bandCount) ** 2,
  );
  const shapes = contours().size([gridSize, gridSize]).thresholds(thresholds)(values);
  return { low, high, shapes };
}

/** The colour of a band, from 0 for the lowest to 1; it follows the theme by itself. */
export function bandColour(share: number): string {
  return `color-mix(in srgb, var(--term-loss) ${(share * 42).toFixed(1)}%, var(--paper))`;
}

/** The transform from grid cells to a picture of this size in pixels. */
export function bandTransform(width: number, height: number): string {
  const [across, down] = [width / resolution, height / resolution];
  return `translate(${-overhang * across},${-overhang * down}) scale(${across},${down})`;
}
