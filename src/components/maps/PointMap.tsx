/** A plane of labelled points with one place or several in it that are dragged, nudged or, the first one, clicked. */
import type { MapPoint } from '@/charts/maps/map-area';
import { createPointMap, type PointMapData } from '@/charts/maps/point-map';
import { useChart } from '../figure/use-chart';
import { groundHandlers } from './ground-handlers';
import { holdOnMap } from './hold-on-map';
import { MapHandle } from './MapHandle';
import './ProbeMap.css';

export interface MapProbe {
  /** One letter in its ring, where there are several; empty for one alone. */
  readonly name: string;
  readonly place: MapPoint;
  /** Spoken name and value. */
  readonly label: string;
  readonly valueText: string;
  readonly term?: string;
  readonly onMove: (to: MapPoint) => void;
}

interface PointMapProps {
  /** Keep it the same object as long as nothing of it changes. */
  readonly data: PointMapData;
  /** The first one also goes where the map is clicked. */
  readonly probes: readonly [MapProbe, ...MapProbe[]];
}

/** An arrow key moves a probe by so many of the area's side. */
const stepsPerSide = 50;

export function PointMap({ data, probes }: PointMapProps) {
  const chart = useChart(createPointMap, data);
  const { area } = data;
  const [[left, right], [bottom, top]] = [area.x, area.y];
  const [width, height] = [right - left, top - bottom];
  return (
    <div className="probe-map">
      <div
        className="probe-map__ground"
        ref={chart}
        {...groundHandlers(area, (place) => probes[0].onMove(holdOnMap(area, place)))}
      />
      {probes.map(({ name, ...probe }) => (
        <MapHandle
          key={name}
          {...probe}
          area={area}
          nudge={[width / stepsPerSide, height / stepsPerSide]}
        >
          <span className="probe-map__probe" data-named={name === '' ? undefined : ''}>
            {name}
          </span>
        </MapHandle>
      ))}
    </div>
  );
}
