/** A map of the plane with one input in it that is clicked, dragged or nudged. */
import { useMemo, useRef, type MouseEvent } from 'react';
import { createPlaneMap, type PlaneMapData, type PlaneMapOptions } from '@/charts/plane-map';
import { clamp, roundTo } from '@/math/vector';
import { DragHandle } from './DragHandle';
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
  const put = (event: MouseEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const [right, down] = [event.clientX - box.left, event.clientY - box.top];
    move(min + (right / box.width) * extent, max - (down / box.height) * extent);
  };
  return (
    <div className="plane-map">
      <div
        className="plane-map__ground"
        ref={chart}
        onClick={put}
        onPointerDown={(event) => {
          // A finger may be about to scroll the page; it taps here, and drags the probe itself.
          if (event.button !== 0 || event.pointerType === 'touch') return;
          event.currentTarget.setPointerCapture(event.pointerId);
          put(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) put(event);
        }}
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
