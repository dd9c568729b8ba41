/** A loss surface seen from above, with walks across it and a start that is clicked, dragged or nudged. */
import { useMemo, useRef } from 'react';
import {
  createContourTrails,
  type ContourTrailsData,
  type MapPoint,
} from '@/charts/contour-trails';
import { DragHandle } from './DragHandle';
import { groundHandlers } from './ground-handlers';
import { useChart } from './use-chart';
import './SurfaceMap.css';

function createMap(node: HTMLElement) {
  return createContourTrails(node, { arrowTerm: 'gradient' });
}

/** Where the map lies: keep it the same object as long as nothing of it changes. */
export interface Ground extends Pick<ContourTrailsData, 'height' | 'area' | 'axes' | 'lowest'> {
  /** What one press of an arrow key moves the start by. */
  readonly grain: number;
}

interface SurfaceMapProps extends Pick<ContourTrailsData, 'trails' | 'arrow'> {
  readonly ground: Ground;
  readonly start: MapPoint;
  /** Spoken name and value of the start. */
  readonly label: string;
  readonly valueText: string;
  readonly onMove: (to: MapPoint) => void;
}

export function SurfaceMap({ ground, trails, arrow, start, ...rest }: SurfaceMapProps) {
  const { label, valueText, onMove } = rest;
  const data = useMemo(() => ({ ...ground, trails, arrow }), [ground, trails, arrow]);
  const chart = useChart(createMap, data);
  const before = useRef(start);
  const [[left, right], [bottom, top]] = [ground.area.x, ground.area.y];

  return (
    <div className="surface-map">
      <div
        className="surface-map__ground"
        {...groundHandlers((across, down) =>
          onMove([left + across * (right - left), top - down * (top - bottom)]),
        )}
      >
        <div ref={chart} className="surface-map__chart" />
      </div>
      <DragHandle
        label={label}
        valueText={valueText}
        value={start[0]}
        min={left}
        max={right}
        at={[(start[0] - left) / (right - left), (top - start[1]) / (top - bottom)]}
        axis="both"
        onStart={() => {
          before.current = start;
        }}
        onDrag={({ dx, dy }) =>
          onMove([before.current[0] + dx * (right - left), before.current[1] + dy * (top - bottom)])
        }
        onNudge={({ dx, dy }) =>
          onMove([start[0] + dx * ground.grain, start[1] + dy * ground.grain])
        }
      >
        <span className="surface-map__start" />
      </DragHandle>
    </div>
  );
}
