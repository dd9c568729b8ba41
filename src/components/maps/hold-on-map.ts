/** Keeps a point on a map: within its area and, where there is one, on its grain. */
import type { MapArea, MapPoint } from '@/charts/maps/map-area';
import { clamp, roundTo } from '@/math/vector';

export function holdOnMap(area: MapArea, [u, v]: MapPoint, grain?: number): MapPoint {
  const hold = (value: number, [min, max]: MapPoint) => {
    const inside = clamp(value, min, max);
    return grain === undefined ? inside : roundTo(inside, grain);
  };
  return [hold(u, area.x), hold(v, area.y)];
}
