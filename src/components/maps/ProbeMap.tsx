/** A map with one place in it, the probe, that is clicked, dragged or nudged. */
import type { RefObject } from 'react';
import type { MapArea, MapPoint } from '@/charts/maps/map-area';
import { DragHandle } from '../controls/DragHandle';
import { groundHandlers } from './ground-handlers';
import { holdOnMap } from './hold-on-map';
import './ProbeMap.css';

interface ProbeMapProps {
  /** Where the map is drawn. */
  readonly chart: RefObject<HTMLDivElement | null>;
  /** What its edges stand for. */
  readonly area: MapArea;
  readonly probe: MapPoint;
  /** What one press of an arrow key moves the probe by, across and up. */
  readonly nudge: readonly [number, number];
  /** The probe stays on multiples of it. */
  readonly grain?: number;
  /** Spoken name and value of the probe. */
  readonly label: string;
  readonly valueText: string;
  readonly term?: string;
  readonly onMove: (to: MapPoint) => void;
}

export function ProbeMap({ chart, area, probe, nudge, grain, onMove, ...spoken }: ProbeMapProps) {
  const [[left, right], [bottom, top]] = [area.x, area.y];
  const [width, height] = [right - left, top - bottom];
  const move = (u: number, v: number) => onMove(holdOnMap(area, [u, v], grain));
  return (
    <div className="probe-map">
      <div
        className="probe-map__ground"
        ref={chart}
        {...groundHandlers((across, down) => move(left + across * width, top - down * height))}
      />
      <DragHandle
        {...spoken}
        value={probe[0]}
        min={left}
        max={right}
        at={[(probe[0] - left) / width, (top - probe[1]) / height]}
        axis="both"
        from={probe}
        onDrag={({ dx, dy }, from) => move(from[0] + dx * width, from[1] + dy * height)}
        onNudge={({ dx, dy }) => move(probe[0] + dx * nudge[0], probe[1] + dy * nudge[1])}
      >
        <span className="probe-map__probe" />
      </DragHandle>
    </div>
  );
}
