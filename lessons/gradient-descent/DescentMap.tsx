/** A loss surface seen from above, with walks across it and a start that is clicked, dragged or nudged. */
import { useMemo, useRef, type MouseEvent } from 'react';
import { createContourTrails, type ContourTrailsData } from '@/charts/contour-trails';
import { DragHandle } from '@/components/DragHandle';
import { useChart } from '@/components/use-chart';
import type { Point } from '@/math/plane-line';
import type { Scene } from './model';

function createMap(node: HTMLElement) {
  return createContourTrails(node, { arrowTerm: 'gradient' });
}

interface DescentMapProps {
  readonly scene: Scene;
  readonly trails: ContourTrailsData['trails'];
  readonly arrow: ContourTrailsData['arrow'];
  readonly start: Point;
  readonly label: string;
  readonly valueText: string;
  readonly onMove: (to: Point) => void;
}

export function DescentMap({ scene, trails, arrow, start, ...rest }: DescentMapProps) {
  const { label, valueText, onMove } = rest;
  const data = useMemo(
    () => ({
      height: scene.surface.value,
      area: scene.area,
      axes: scene.axes,
      trails,
      arrow,
      lowest: scene.lowest,
    }),
    [scene, trails, arrow],
  );
  const chart = useChart(createMap, data);
  const before = useRef(start);
  const [[left, right], [bottom, top]] = [scene.area.x, scene.area.y];

  const put = (event: MouseEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onMove([
      left + ((event.clientX - box.left) / box.width) * (right - left),
      top - ((event.clientY - box.top) / box.height) * (top - bottom),
    ]);
  };

  return (
    <div className="descent__map">
      <div
        className="descent__ground"
        onClick={put}
        onPointerDown={(event) => {
          // A finger may be about to scroll the page; it taps here, and drags the ring itself.
          if (event.button !== 0 || event.pointerType === 'touch') return;
          event.currentTarget.setPointerCapture(event.pointerId);
          put(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) put(event);
        }}
      >
        <div ref={chart} className="descent__chart" />
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
        onNudge={({ dx, dy }) => onMove([start[0] + dx * scene.grain, start[1] + dy * scene.grain])}
      >
        <span className="descent__start" />
      </DragHandle>
    </div>
  );
}
