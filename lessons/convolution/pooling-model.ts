/** A feature map, pooled in two ways, and what moving the picture by some pixels changes of each. */
import { correlate, plainSliding } from '@/math/cross-correlation';
import { pool, poolSliding, type PoolKind } from '@/math/pooling';
import { readWindow, type Grid } from '@/math/sliding-window';
import { clamp } from '@/math/vector';
import { kernels } from './kernels';
import { pictures } from './pictures';
import type { Place } from './window-model';

export interface PoolingState {
  readonly size: number;
  /** Pixels by which the picture has moved to the right. */
  readonly shift: number;
  readonly place: Place;
}

export const poolSizes = [2, 3, 4] as const;
export const mostShift = 3;
export const poolingOpening: PoolingState = { size: 2, shift: 0, place: { row: 4, column: 1 } };

/** Moved to the right; what comes in at the left is the first column once more. */
function moveRight(picture: Grid, by: number): Grid {
  return picture.map((row) => row.map((_, column) => row[Math.max(0, column - by)]!));
}

/** Where the house gets brighter to the right, after ReLU. */
export function mapOf(shift: number): Grid {
  const picture = moveRight(pictures.house, shift);
  return correlate(picture, kernels.vertical, 0, plainSliding).map((row) =>
    row.map((z) => Math.max(0, z)),
  );
}

/** How many numbers differ, and of how many. */
function countChanged(before: Grid, after: Grid): readonly [changed: number, all: number] {
  const old = before.flat();
  const changed = after.flat().filter((value, i) => Math.abs(value - old[i]!) > 1e-9);
  return [changed.length, old.length];
}

export interface PoolingReading {
  readonly map: Grid;
  readonly pooled: Readonly<Record<PoolKind, Grid>>;
  readonly place: Place;
  readonly window: Grid;
  /** Numbers changed by the shift: of the map, and of what is made of it. */
  readonly changed: Readonly<Record<'map' | PoolKind, readonly [changed: number, all: number]>>;
  /** The sum of the changes' magnitudes as a share of the sum before. */
  readonly moved: Readonly<Record<'map' | PoolKind, number>>;
}

function shareMoved(before: Grid, after: Grid): number {
  const old = before.flat();
  const change = after.flat().reduce((sum, value, i) => sum + Math.abs(value - old[i]!), 0);
  return change / old.reduce((sum, value) => sum + Math.abs(value), 0);
}

export function readPooling({ size, shift, place }: PoolingState): PoolingReading {
  const sliding = poolSliding(size, size);
  const all = (map: Grid) => ({
    map,
    max: pool(map, 'max', sliding),
    average: pool(map, 'average', sliding),
  });
  const [before, now] = [all(mapOf(0)), all(mapOf(shift))];
  const at = {
    row: clamp(place.row, 0, now.max.length - 1),
    column: clamp(place.column, 0, now.max[0]!.length - 1),
  };
  return {
    map: now.map,
    pooled: { max: now.max, average: now.average },
    place: at,
    window: readWindow(now.map, at.row, at.column, sliding),
    changed: {
      map: countChanged(before.map, now.map),
      max: countChanged(before.max, now.max),
      average: countChanged(before.average, now.average),
    },
    moved: {
      map: shareMoved(before.map, now.map),
      max: shareMoved(before.max, now.max),
      average: shareMoved(before.average, now.average),
    },
  };
}
