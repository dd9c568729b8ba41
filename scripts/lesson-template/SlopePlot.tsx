/** The loss over its weight, with a handle on the axis: drag it, or use the arrow keys. */
import { useMemo, useRef } from 'react';
import {
  createFunctionPlot,
  sampleCurve,
  type FunctionPlotData,
} from '@/charts/lines/function-plot';
import { DragHandle } from '@/components/controls/DragHandle';
import { formatValue } from '@/components/figure/format';
import { useChart } from '@/components/figure/use-chart';
import { clamp, roundTo } from '@/math/vector';
import { loss, range, tangentAt } from './model';
import { useWords } from './strings';
import './slope.css';

const [least, most] = range;
const grain = 0.1;
const curve = sampleCurve(loss, range);

interface SlopePlotProps {
  readonly w: number;
  readonly valueText: string;
  readonly onMove: (w: number) => void;
}

export function SlopePlot({ w, valueText, onMove }: SlopePlotProps) {
  const words = useWords();
  const data = useMemo<FunctionPlotData>(
    () => ({
      x: range,
      y: [-2, 16],
      axes: ['w', 'L'],
      curves: [
        { points: tangentAt(w), term: 'gradient', dashed: true },
        { points: curve, term: 'loss' },
      ],
      marks: [{ at: [w, loss(w)], term: 'loss', dropped: true }],
    }),
    [w],
  );
  const chart = useChart(createFunctionPlot, data);
  const before = useRef(w);
  const move = (to: number) => onMove(roundTo(clamp(to, least, most), grain));
  return (
    <div className="slope-plot">
      <div ref={chart} className="slope-plot__chart" />
      <DragHandle
        label={words.weight}
        valueText={valueText}
        value={w}
        min={least}
        max={most}
        at={[(w - least) / (most - least), 1]}
        axis="across"
        term="w"
        onStart={() => {
          before.current = w;
        }}
        onDrag={({ dx }) => move(before.current + dx * (most - least))}
        onNudge={({ dx, dy }) => move(w + (dx + dy) * grain)}
      >
        <span className="slope-plot__weight">w = {formatValue(w)}</span>
      </DragHandle>
    </div>
  );
}
