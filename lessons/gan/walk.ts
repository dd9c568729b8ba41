/** A square to walk in between four draws of z. */
import { drawNormal, seededRandom } from '@/math/random';
import { latentSize } from './generator';

export type Corners = readonly [upperLeft: Z, upperRight: Z, lowerLeft: Z, lowerRight: Z];
type Z = readonly number[];

export function drawCorners(seed: number): Corners {
  const random = seededRandom(seed);
  const draw = () => Array.from({ length: latentSize }, () => drawNormal(random));
  return [draw(), draw(), draw(), draw()];
}

/**
 * The z at a place, both shares from the lower left. The four weights are scaled to a length of 1, so that
 * the mean of independent draws is spread as each of them is.
 */
export function mixCorners(corners: Corners, [across, up]: readonly [number, number]): number[] {
  const weights = [
    (1 - across) * up,
    across * up,
    (1 - across) * (1 - up),
    across * (1 - up),
  ] as const;
  const length = Math.hypot(...weights);
  return corners[0].map((_, i) =>
    corners.reduce((sum, corner, c) => sum + (weights[c]! / length) * corner[i]!, 0),
  );
}
