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

/** L = ½u² + ½cv²: `c` times as curved across as along. Steps with a rate above 2/c diverge. */
function makeRavine(c: number): Surface {
  return {
    value: ([u, v]) => u ** 2 / 2 + (c * v ** 2) / 2,
    gradient: ([u, v]) => [u, c * v],
  };
}

/** L = ½u² + 5v². */
export const ravine = makeRavine(10);

/** L = ½u² + 50v². */
export const gorge = makeRavine(100);

/** L = ½u² − ½v² + ¼v⁴: a saddle at the origin between two minima, (0, ±1), where L = −¼. */
export const saddle: Surface = {
  value: ([u, v]) => u ** 2 / 2 - v ** 2 / 2 + v ** 4 / 4,
  gradient: ([u, v]) => [u, v ** 3 - v],
};

/** L = (1 − u)² + 100(v − u²)²: a bent ravine with its minimum, 0, at (1, 1) (Rosenbrock, 1960). */
export const rosenbrock: Surface = {
  value: ([u, v]) => (1 - u) ** 2 + 100 * (v - u ** 2) ** 2,
  gradient: ([u, v]) => {
    const off = v - u ** 2;
    return [-2 * (1 - u) - 400 * u * off, 200 * off];
  },
};

/**
 * L = (1.5 − u + uv)² + (2.25 − u + uv²)² + (2.625 − u + uv³)²: a plain with steep corners and its
 * minimum, 0, at (3, ½) (Beale, 1958).
 */
export const beale: Surface = {
  value: ([u, v]) =>
    (1.5 - u + u * v) ** 2 + (2.25 - u + u * v ** 2) ** 2 + (2.625 - u + u * v ** 3) ** 2,
  gradient: ([u, v]) => {
    const [a, b, c] = [1.5 - u + u * v, 2.25 - u + u * v ** 2, 2.625 - u + u * v ** 3];
    return [
      2 * (a * (v - 1) + b * (v ** 2 - 1) + c * (v ** 3 - 1)),
      2 * u * (a + 2 * b * v + 3 * c * v ** 2),
    ];
  },
};
