/** A straight line ŷ = wx + b through points, judged by its mean squared error. */
import type { Point } from './plane-line';

/** (1/n) Σ (wx + b − y)² over points (x, y); NaN without points. */
export function meanSquaredError(points: readonly Point[], [w, b]: Point): number {
  return points.reduce((sum, [x, y]) => sum + (w * x + b - y) ** 2, 0) / points.length;
}

/** The mean squared error's derivatives: (2/n) Σ (wx + b − y)x by w, (2/n) Σ (wx + b − y) by b. */
export function errorGradient(points: readonly Point[], [w, b]: Point): Point {
  let [byW, byB] = [0, 0];
  for (const [x, y] of points) {
    const error = w * x + b - y;
    byW += error * x;
    byB += error;
  }
  return [(2 * byW) / points.length, (2 * byB) / points.length];
}

/**
 * The (w, b) of least mean squared error, from the normal equations (Legendre, 1805).
 * NaN or infinite when all x are equal.
 */
export function fitLine(points: readonly Point[]): Point {
  const mean = (of: (point: Point) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [meanX, meanY] = [mean(([x]) => x), mean(([, y]) => y)];
  const w = mean(([x, y]) => (x - meanX) * (y - meanY)) / mean(([x]) => (x - meanX) * (x - meanX));
  return [w, meanY - w * meanX];
}
