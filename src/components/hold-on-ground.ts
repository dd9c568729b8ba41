/** Keeps a point on a map: within its area and on the grain of its arrow keys. */
import type { MapPoint } from '@/charts/contour-trails';
import { clamp, roundTo } from '@/math/vector';
import type { Ground } from './SurfaceMap';

export function holdOnGround(
  { area, grain }: Pick<Ground, 'area' | 'grain'>,
  [u, v]: MapPoint,
): MapPoint {
  const hold = (value: number, [min, max]: MapPoint) => roundTo(clamp(value, min, max), grain);
  return [hold(u, area.x), hold(v, area.y)];
}
