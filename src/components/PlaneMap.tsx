/** A map of the plane with one input in it that is clicked, dragged or nudged. */
import { useMemo, useRef } from 'react';
import { createPlaneMap, type PlaneMapData, type PlaneMapOptions } from '@/charts/plane-map';
import { clamp, roundTo } from '@/math/vector';
import { DragHandle } from './DragHandle';
import { groundHandlers } from './ground-handlers';
import { useChart } from './use-chart';
import './PlaneMap.css';

type Place = readonly [number, number];

interface PlaneMapProps {
  readonly data: PlaneMapData;
  /** Must be the same object at every render. */
  readonly options: PlaneMapOptions;
  readonly probe: Place;
  /** What one press of an arrow key moves the probe by; it stays on multiples of it. */
  readonly grain: number;
  readonly label: string;
  readonly valueText: string;
  readonly term?: string;
  readonly onMove: (to: Place) => void;
}

export function PlaneMap({ data, options, probe, grain, onMove, ...spoken }: PlaneMapProps) {
  const create = useMemo(() => (node: HTMLElement) => createPlaneMap(node, options), [options]);
  const chart = useChart(create, data);
  const before = useRef(probe);
  const { min, max } = options.square;
  const extent = max - min;
  const move = (x: number, y: number) =>
    onMove([roundTo(clamp(x, min, max), grain), roundTo(clamp(y, min, max), grain)]);
  return (
    <div className="plane-map">
      <div
        className="plane-map__ground"
        ref={chart}
        {...groundHandlers((across, down) => move(min + across * extent, max - down * extent))}
      />
      <DragHandle
        {...spoken}
        value={probe[0]}
        min={min}
        max={max}
        at={[(probe[0] - min) / extent, (max - probe[1]) / extent]}
        axis="both"
        onStart={() => {
          before.current = probe;
        }}
        onDrag={({ dx, dy }) =>
          move(before.current[0] + dx * extent, before.current[1] + dy * extent)
        }
        onNudge={({ dx, dy }) => move(probe[0] + dx * grain, probe[1] + dy * grain)}
      >
        <span className="plane-map__probe" />
      </DragHandle>
    </div>
  );
}
