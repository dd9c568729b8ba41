/** Where a field over the plane is in the middle of its range, as a line. */
import { contours } from 'd3';
import type { Field } from './paint-field';

/** Rings in cells; parts of them follow the rim. */
function findBorder({ side, values, offset, stride, range: [low, high] }: Field): number[][][] {
  const plain = Array.from({ length: side * side }, (_, i) => values[offset + i * stride]!);
  const shape = contours()
    .size([side, side])
    .contour(plain, (low + high) / 2);
  return shape.coordinates.flat();
}

/** The border as an SVG path over a picture of that size, without what follows the rim. */
export function writeBorder(field: Field, width: number, height: number): string {
  const place = ([column, row]: number[]) =>
    `${((column! / field.side) * width).toFixed(1)},${((row! / field.side) * height).toFixed(1)}`;
  const onRim = (point: number[] = []) => point.some((at) => at <= 0 || at >= field.side);
  const draw = (point: number[], i: number, ring: number[][]) =>
    `${i === 0 || (onRim(point) && onRim(ring[i - 1])) ? 'M' : 'L'}${place(point)}`;
  return findBorder(field)
    .flatMap((ring) => ring.map(draw))
    .join('');
}
