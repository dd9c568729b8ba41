/** Pooling: one number for each window, its largest or its mean. */
import { outputSide, readWindow, type Grid, type Sliding } from './sliding-window';

export type PoolKind = 'max' | 'average';

/** Windows of `size` × `size`, `stride` apart, nothing added at the edges. */
export function poolSliding(size: number, stride: number): Sliding {
  return { size, stride, padding: 0, dilation: 1 };
}

/** One window's number. */
function poolWindow(window: Grid, kind: PoolKind): number {
  const values = window.flat();
  return kind === 'max'
    ? Math.max(...values)
    : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** What does not fill a whole window at the far edges is left out. */
export function pool(map: Grid, kind: PoolKind, sliding: Sliding): Grid {
  return Array.from({ length: outputSide(map.length, sliding) }, (_, i) =>
    Array.from({ length: outputSide(map[0]?.length ?? 0, sliding) }, (__, j) =>
      poolWindow(readWindow(map, i, j, sliding), kind),
    ),
  );
}
