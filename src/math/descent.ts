/** Gradient descent in the plane, and the mini-batches that a stochastic one draws. */
import type { Point } from './plane-line';
import { seededRandom } from './random';

/** One step against the gradient: p − αg. */
export function stepDown(p: Point, gradient: Point, rate: number): Point {
  return [p[0] - rate * gradient[0], p[1] - rate * gradient[1]];
}

/**
 * The points of a walk, its start among them: `steps` + 1 at most. It ends early when a coordinate
 * is no longer finite.
 * @param gradientAt the gradient used by step `k`, counted from 0
 */
export function walkDown(
  gradientAt: (p: Point, k: number) => Point,
  start: Point,
  rate: number,
  steps: number,
): readonly Point[] {
  const walk: Point[] = [start];
  let p = start;
  for (let k = 0; k < steps && p.every(Number.isFinite); k++) {
    p = stepDown(p, gradientAt(p, k), rate);
    walk.push(p);
  }
  return walk;
}

/**
 * `count` mini-batches of indices 0 … n − 1. Each pass over the data is in a new random order
 * (Fisher and Yates, 1938), the same one for the same seed whatever the batch's size.
 * @param size divides n; throws a RangeError otherwise
 */
export function dealBatches(
  n: number,
  size: number,
  count: number,
  seed: number,
): readonly (readonly number[])[] {
  if (n % size !== 0) throw new RangeError(`${n} examples in batches of ${size}`);
  const random = seededRandom(seed);
  const batches: number[][] = [];
  while (batches.length < count) {
    const order = Array.from({ length: n }, (_, i) => i);
    for (let i = n - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (let from = 0; from < n; from += size) batches.push(order.slice(from, from + size));
  }
  return batches.slice(0, count);
}
