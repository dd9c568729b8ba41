/** A place on a map that is dragged or nudged; its element is positioned as the map is. */
import type { ReactNode } from 'react';
import type { MapArea, MapPoint } from '@/charts/maps/map-area';
import { DragHandle } from '../controls/DragHandle';
import { holdOnMap } from './hold-on-map';

export interface MapHandleProps {
  /** What the map's edges stand for. */
  readonly area: MapArea;
  readonly place: MapPoint;
  /** What one press of an arrow key moves it by, across and up. */
  readonly nudge: readonly [number, number];
  /** It stays on multiples of it. */
  readonly grain?: number;
  /** Spoken name and value. */
  readonly label: string;
  readonly valueText: string;
  readonly term?: string;
  readonly onMove: (to: MapPoint) => void;
  /** What is seen of it. */
  readonly children: ReactNode;
}

export function MapHandle({ area, place, nudge, grain, onMove, ...shown }: MapHandleProps) {
  const [[left, right], [bottom, top]] = [area.x, area.y];
  const [width, height] = [right - left, top - bottom];
  const move = (u: number, v: number) => onMove(holdOnMap(area, [u, v], grain));
  return (
    <DragHandle
      {...shown}
      value={place[0]}
      min={left}
      max={right}
      at={[(place[0] - left) / width, (top - place[1]) / height]}
      axis="both"
      from={place}
      onDrag={({ dx, dy }, from) => move(from[0] + dx * width, from[1] + dy * height)}
      onNudge={({ dx, dy }) => move(place[0] + dx * nudge[0], place[1] + dy * nudge[1])}
    />
  );
}
