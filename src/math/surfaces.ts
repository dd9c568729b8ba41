/** Loss surfaces over two weights, chosen for what they do to a walk downhill; each with its gradient. */
import type { Point } from './plane-line';

/** A loss of two parameters. */
export interface Surface {
  readonly value: (at: Point) => number;
  /** Both partial derivatives at a point. */
  readonly gradient: (at: Point) => Point;
}

/** L = u² + v²: equally steep on all sides. Steps with a rate above 1 diverge. */
export const bowl: Surface = {
  value: ([u, v]) => u ** 2 + v ** 2,
  gradient: ([u, v]) => [2 * u, 2 * v],
};

/** L = ½u² + 5v²: ten times as curved across as along. Steps with a rate above 0.2 diverge. */
export const ravine: Surface = {
  value: ([u, v]) => u ** 2 / 2 + 5 * v ** 2,
  gradient: ([u, v]) => [u, 10 * v],
};

/** L = ½u² − ½v² + ¼v⁴: a saddle at the origin between two minima, (0, ±1), where L = −¼. */
export const saddle: Surface = {
  value: ([u, v]) => u ** 2 / 2 - v ** 2 / 2 + v ** 4 / 4,
  gradient: ([u, v]) => [u, v ** 3 - v],
};
