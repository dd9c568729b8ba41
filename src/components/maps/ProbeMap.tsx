/** A map with one place in it, the probe, that is clicked, dragged or nudged. */
import type { RefObject } from 'react';
import type { MapArea, MapPoint } from '@/charts/maps/map-area';
import { groundHandlers } from './ground-handlers';
import { holdOnMap } from './hold-on-map';
import { MapHandle } from './MapHandle';
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

export function ProbeMap({ chart, probe, ...handle }: ProbeMapProps) {
  const { area, grain, onMove } = handle;
  return (
    <div className="probe-map">
      <div
        className="probe-map__ground"
        ref={chart}
        {...groundHandlers(area, (place) => onMove(holdOnMap(area, place, grain)))}
      />
      <MapHandle {...handle} place={probe}>
        <span className="probe-map__probe" />
      </MapHandle>
    </div>
  );
}
