/** Three walks on the same data from one start: all examples a step, thirty-two, and one. */
import type { Ground } from '@/components/maps/SurfaceMap';
import { dealBatches, walkDown } from '@/math/descent';
import { errorGradient, fitLine } from '@/math/line-fit';
import type { Point } from '@/math/plane-line';
import { heightCounts, heights } from './heights';

/** The mean squared error, in square inches, of the line y = wx + b. */
export function lossAt([w, b]: Point): number {
  // By the table's cells: a tenth of the work of going through the children one by one.
  const sum = heightCounts.reduce((sum, [[x, y], n]) => sum + n * (w * x + b - y) ** 2, 0);
  return sum / heights.length;
}

/** Its derivatives by w and by b. */
function slopesAt([w, b]: Point): Point {
  let [byW, byB] = [0, 0];
  for (const [[x, y], n] of heightCounts) {
    const error = n * (w * x + b - y);
    byW += error * x;
    byB += error;
  }
  return [(2 * byW) / heights.length, (2 * byB) / heights.length];
}

/** The mean squared error of a line through the heights, over its slope and intercept. */
export const heightGround: Ground = {
  height: lossAt,
  area: { x: [-1, 2], y: [-3, 3] },
  axes: ['w', 'b'],
  lowest: [fitLine(heights)],
  grain: 0.05,
};

/** What no line through the heights can do better than. */
export const leastLoss = lossAt(fitLine(heights));

export const mostRate = 0.3;
/** Ten passes over the data in batches of 32. */
export const mostBatchSteps = 290;

/** Examples a step, from all of them to one. */
export const batchSizes = [heights.length, 32, 1] as const;

export interface BatchState {
  readonly start: Point;
  readonly rate: number;
  readonly steps: number;
  readonly seed: number;
}

export const batchOpening: BatchState = { start: [-0.8, -2.5], rate: 0.02, steps: 58, seed: 1 };

export interface Walker {
  readonly size: number;
  readonly trail: readonly Point[];
  /** Loss on all the data after every step, the start among them. */
  readonly losses: readonly number[];
  /** Examples looked at, the same one as often as it was. */
  readonly seen: number;
}

/**
 * The whole walks, with the same start, rate, data and order of the data, and a gradient from more
 * or fewer of them.
 */
export function walkInBatches({ start, rate, seed }: Omit<BatchState, 'steps'>): readonly Walker[] {
  return batchSizes.map((size) => {
    const batches =
      size === heights.length ? null : dealBatches(heights.length, size, mostBatchSteps, seed);
    const gradientAt = (at: Point, k: number) =>
      batches === null
        ? slopesAt(at)
        : errorGradient(
            batches[k]!.map((i) => heights[i]!),
            at,
          );
    const trail = walkDown(gradientAt, start, rate, mostBatchSteps);
    return { size, trail, losses: trail.map(lossAt), seen: (trail.length - 1) * size };
  });
}

/** What is to be seen of a walk after some steps. */
export function pauseWalker({ size, trail, losses }: Walker, steps: number): Walker {
  const shown = trail.slice(0, steps + 1);
  return {
    size,
    trail: shown,
    losses: losses.slice(0, steps + 1),
    seen: (shown.length - 1) * size,
  };
}
