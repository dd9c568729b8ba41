/** Points with a fitted curve; where they can be moved, each training point is a handle. */
import { useMemo } from 'react';
import {
  createFunctionPlot,
  sampleCurve,
  type FunctionPlotData,
  type PlotPoint,
} from '@/charts/lines/function-plot';
import { DragHandle } from '@/components/controls/DragHandle';
import { formatDecimals } from '@/components/figure/format';
import { useChart } from '@/components/figure/use-chart';
import { evaluatePolynomial } from '@/math/least-squares';
import { clamp, roundTo } from '@/math/vector';
import { area, hiddenCurve, type Points } from './points';
import { useWords } from './strings';

const [bottom, top] = area.y;
const grain = 0.05;

interface FitPictureProps {
  readonly points: Points;
  readonly w: readonly number[];
  /** The curve that the points come from is drawn, too. */
  readonly curve: boolean;
  readonly moved: readonly number[];
  readonly onMove: (index: number, by: number) => void;
}

const hidden = { points: sampleCurve(hiddenCurve, area.x), series: 2, dashed: true };

export function FitPicture({ points, w, curve, moved, onMove }: FitPictureProps) {
  const words = useWords().fit;
  const data = useMemo<FunctionPlotData>(
    () => ({
      ...area,
      axes: ['x', 'y'],
      dots: points.validation,
      curves: [
        ...(curve ? [hidden] : []),
        { points: sampleCurve((x): number => evaluatePolynomial(w, x), area.x, 400), term: 'p' },
      ],
    }),
    [points, w, curve],
  );
  const chart = useChart(createFunctionPlot, data);
  const hold = (index: number, y: number) => {
    const [, old] = points.training[index]!;
    onMove(index, (moved[index] ?? 0) + roundTo(clamp(y, bottom, top), 0.01) - old);
  };
  return (
    <div className="figure__plot">
      <div ref={chart} className="figure__chart regularization__plot" />
      {points.training.map(([x, y], index) => (
        <DragHandle
          key={index}
          label={words.point(index + 1)}
          valueText={`x = ${formatDecimals(x)}, y = ${formatDecimals(y)}`}
          value={y}
          min={bottom}
          max={top}
          at={shareOf([x, y])}
          axis="vertical"
          term="x"
          from={y}
          onDrag={({ dy }, from) => hold(index, from + dy * (top - bottom))}
          onNudge={({ dx, dy }) => hold(index, y + (dx + dy) * grain)}
        >
          <span className="regularization__ring" />
        </DragHandle>
      ))}
    </div>
  );
}

function shareOf([x, y]: PlotPoint): [number, number] {
  const [left, right] = area.x;
  return [(x - left) / (right - left), (top - clamp(y, bottom, top)) / (top - bottom)];
}
