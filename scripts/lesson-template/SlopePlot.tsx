/** The loss over its weight, with a handle on the axis: drag it, or use the arrow keys. */
import { useMemo } from 'react';
import {
  createFunctionPlot,
  sampleCurve,
  type FunctionPlotData,
} from '@/charts/lines/function-plot';
import { AxisHandle } from '@/components/controls/AxisHandle';
import { formatValue } from '@/components/figure/format';
import { useChart } from '@/components/figure/use-chart';
import { loss, range, tangentAt } from './model';
import { useWords } from './strings';

/** A little more than the weight can be, so that its handle stays inside. */
const axis = [-2.6, 6.6] as const;
const curve = sampleCurve(loss, axis);

interface SlopePlotProps {
  readonly w: number;
  readonly valueText: string;
  readonly onMove: (w: number) => void;
}

export function SlopePlot({ w, valueText, onMove }: SlopePlotProps) {
  const words = useWords();
  const data = useMemo<FunctionPlotData>(
    () => ({
      x: axis,
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
  return (
    <div className="figure__plot">
      <div ref={chart} className="figure__chart" />
      <AxisHandle
        axis={axis}
        range={range}
        grain={0.1}
        value={w}
        onMove={onMove}
        label={words.weight}
        valueText={valueText}
        term="w"
      >
        <span className="drag-handle__pill">w = {formatValue(w)}</span>
      </AxisHandle>
    </div>
  );
}
