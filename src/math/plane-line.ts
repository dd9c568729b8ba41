/** The line w·x + b = 0 in the plane: distances, feet and the part inside a square. */
import { dot, norm } from './vector';

export type Point = readonly [number, number];

/** The square that a picture of the plane shows: both coordinates run from `min` to `max`. */
export interface Square {
  readonly min: number;
  readonly max: number;
}

/** (w·p + b) / ‖w‖: positive on the side that w points to. NaN when w = 0: there is no line. */
export function signedDistance(w: Point, b: number, p: Point): number {
  return (dot(w, p) + b) / norm(w);
}

/** The point of the line nearest to p; p itself when w = 0. */
export function footOnLine(w: Point, b: number, p: Point): Point {
  const square = dot(w, w);
  if (square === 0) return p;
  const t = (dot(w, p) + b) / square;
  return [p[0] - t * w[0], p[1] - t * w[1]];
}

/** The two ends of the part of w·x + b = 0 inside a square; null when the line misses it. */
export function clipLine(
  w: Point,
  b: number,
  { min, max }: Square,
): readonly [Point, Point] | null {
  const ends: Point[] = [];
  const add = (p: Point) => {
    const inside = p.every((c) => c >= min - 1e-9 && c <= max + 1e-9);
    const known = ends.some((q) => Math.hypot(q[0] - p[0], q[1] - p[1]) < 1e-9);
    if (inside && !known) ends.push(p);
  };
  for (const edge of [min, max]) {
    if (w[1] !== 0) add([edge, -(b + w[0] * edge) / w[1]]);
    if (w[0] !== 0) add([-(b + w[1] * edge) / w[0], edge]);
  }
  const [first, second] = ends;
  return first !== undefined && second !== undefined ? [first, second] : null;
}
