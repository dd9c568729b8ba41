/** Anscombe's points and the line, each with handles, and what the chosen loss makes of the errors. */
import { useMemo } from 'react';
import { createFittedLines, fittedMargin } from '@/charts/lines/fitted-lines';
import { DragHandle } from '@/components/controls/DragHandle';
import { formatDecimals } from '@/components/figure/format';
import { useChart } from '@/components/figure/use-chart';
import { fitArea, grain, moveLine, movePoint, pointsOf, type FitState } from './model';
import type { Words } from './strings';

const [left, right] = fitArea.x;
const [bottom, top] = fitArea.y;
/** Where the line is held: outside of the points, which have handles of their own. */
const ends = [-6.4, 6.4] as const;

function shareOf(x: number, y: number): readonly [number, number] {
  return [(x - left) / (right - left), (top - y) / (top - bottom)];
}

interface FitPictureProps {
  readonly state: FitState;
  readonly strings: Words;
  readonly onStart: () => void;
  readonly onChange: (update: (before: FitState) => FitState) => void;
}

export function FitPicture({ state, strings, onStart, onChange }: FitPictureProps) {
  const words = strings.fit;
  const points = useMemo(() => pointsOf(state), [state]);
  const data = useMemo(
    () => ({
      points,
      ...fitArea,
      axes: words.axes,
      lines: [state.line],
      withErrors: true,
      withSquares: state.loss === 'squared',
    }),
    [points, words, state.line, state.loss],
  );
  const chart = useChart(createFittedLines, data);
  const heightAt = ({ line: [w, b] }: FitState, x: number) => w * x + b;
  /** The line through a new height at one end and the old one at the other. */
  const hold = (end: 0 | 1, by: number, from: FitState) => {
    const [x, other] = [ends[end], ends[1 - end]!];
    const [y, fixed] = [heightAt(from, x) + by, heightAt(from, other)];
    const w = (y - fixed) / (x - other);
    onChange((now) => moveLine(now, [w, y - w * x]));
  };

  return (
    <div className="loss-fit__picture">
      <div ref={chart} className="loss-fit__chart" />
      <div
        className="loss-fit__handles"
        style={{
          inset: `${fittedMargin.top}px ${fittedMargin.right}px ${fittedMargin.bottom}px ${fittedMargin.left}px`,
        }}
      >
        {points.map(([x, y], i) => (
          <DragHandle
            key={x}
            label={words.point(x)}
            valueText={formatDecimals(y)}
            value={y}
            min={bottom}
            max={top}
            at={shareOf(x, y)}
            axis="vertical"
            term="y"
            className="loss-fit__point"
            from={y}
            onStart={onStart}
            onDrag={({ dy }, from) =>
              onChange((now) => movePoint(now, i, from + dy * (top - bottom)))
            }
            onNudge={({ dx, dy }) => onChange((now) => movePoint(now, i, y + (dx + dy) * grain))}
          />
        ))}
        {([0, 1] as const).map((end) => {
          const y = heightAt(state, ends[end]);
          return (
            <DragHandle
              key={end}
              label={words.end[end]}
              valueText={formatDecimals(y)}
              value={y}
              min={bottom}
              max={top}
              at={shareOf(ends[end], Math.min(top, Math.max(bottom, y)))}
              axis="vertical"
              term="w"
              from={state}
              onStart={onStart}
              onDrag={({ dy }, from) => hold(end, dy * (top - bottom), from)}
              onNudge={({ dx, dy }) => hold(end, (dx + dy) * 4 * grain, state)}
            >
              <span className="drag-handle__knob" />
            </DragHandle>
          );
        })}
      </div>
    </div>
  );
}
