/** A map of numbers over two settings, with a probe that is clicked, dragged or nudged. */
import { useRef } from 'react';
import { createFieldMap, type FieldMapData } from '@/charts/field-map';
import { clamp } from '@/math/vector';
import { DragHandle } from './DragHandle';
import { groundHandlers } from './ground-handlers';
import { useChart } from './use-chart';
import './FieldMap.css';

interface FieldMapProps {
  readonly data: FieldMapData;
  /** The probe, as shares of both axes from their lower left. */
  readonly probe: readonly [number, number];
  /** What one press of an arrow key moves it by, as shares. */
  readonly grain: readonly [number, number];
  readonly label: string;
  readonly valueText: string;
  readonly onMove: (to: readonly [number, number]) => void;
}

export function FieldMap({ data, probe, grain, label, valueText, onMove }: FieldMapProps) {
  const chart = useChart(createFieldMap, data);
  const before = useRef(probe);
  const move = (x: number, y: number) => onMove([clamp(x, 0, 1), clamp(y, 0, 1)]);
  return (
    <div className="field-map">
      <div
        className="field-map__ground"
        ref={chart}
        {...groundHandlers((x, down) => move(x, 1 - down))}
      />
      <DragHandle
        label={label}
        valueText={valueText}
        value={probe[0]}
        min={0}
        max={1}
        at={[probe[0], 1 - probe[1]]}
        axis="both"
        onStart={() => {
          before.current = probe;
        }}
        onDrag={({ dx, dy }) => move(before.current[0] + dx, before.current[1] + dy)}
        onNudge={({ dx, dy }) => move(probe[0] + dx * grain[0], probe[1] + dy * grain[1])}
      >
        <span className="field-map__probe" />
      </DragHandle>
    </div>
  );
}
