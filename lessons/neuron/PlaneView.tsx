/** The picture of the plane with handles on the line, on the tip of its normal and on the input. */
import { useRef } from 'react';
import { DragHandle, type Shift } from '@/components/controls/DragHandle';
import type { Point } from '@/math/plane-line';
import { norm } from '@/math/vector';
import { formatDecimals } from '@/components/figure/format';
import {
  limits,
  lineHandle,
  moveInput,
  moveLine,
  moveNormal,
  normalTip,
  nudgeNormal,
  plane,
  setBias,
  type NeuronReading,
  type NeuronState,
} from './model';
import { PlanePicture } from './PlanePicture';
import type { Words } from './strings';

const extent = plane.max - plane.min;
const keyStep = 0.05;

/** From coordinates of the plane to shares of the picture, from its left and top. */
function shareOf([x, y]: Point): readonly [number, number] {
  return [(x - plane.min) / extent, (plane.max - y) / extent];
}

/** A handle never leaves the picture, even where what it moves does. */
function reachable([x, y]: Point): Point {
  const hold = (value: number) => Math.min(plane.max - 0.08, Math.max(plane.min + 0.08, value));
  return [hold(x), hold(y)];
}

interface PlaneViewProps {
  readonly state: NeuronState;
  readonly reading: NeuronReading;
  readonly strings: Words;
  readonly onStart: () => void;
  readonly onChange: (update: (state: NeuronState) => NeuronState) => void;
}

export function PlaneView({ state, reading, strings, onStart, onChange }: PlaneViewProps) {
  const before = useRef(state);
  const now = { z: formatDecimals(reading.z), y: formatDecimals(reading.y) };
  const { w, b, x } = state;

  const start = () => {
    before.current = state;
    onStart();
  };
  /** Moves a point that stood at `from` when the drag began. */
  const drag = (
    { dx, dy }: Shift,
    from: (state: NeuronState) => Point,
    move: (state: NeuronState, to: Point) => NeuronState,
  ) => {
    const { w: w0, b: b0, anchor } = before.current;
    const [px, py] = from(before.current);
    const to: Point = [px + dx * extent, py + dy * extent];
    onChange((current) => move({ ...current, w: w0, b: b0, anchor }, to));
  };

  return (
    <PlanePicture state={state} reading={reading} strings={strings} withInput>
      <div className="neuron__clip">
        {norm(w) > 0 && (
          <DragHandle
            label={strings.line}
            value={b}
            valueText={strings.valueText(formatDecimals(b), now)}
            min={-limits.bias}
            max={limits.bias}
            at={shareOf(lineHandle(state))}
            axis="across"
            term="line"
            className="neuron__line"
            style={{ rotate: `${Math.atan2(-w[0], -w[1])}rad` }}
            onStart={start}
            onDrag={(shift) => drag(shift, lineHandle, moveLine)}
            onNudge={({ dx, dy }) => onChange((s) => setBias(s, s.b + (dx + dy) * keyStep))}
          >
            <span className="neuron__knob" />
          </DragHandle>
        )}
      </div>
      <DragHandle
        label={strings.normal}
        value={w[0]}
        valueText={strings.pairText(
          `w₁ ${formatDecimals(w[0])}`,
          `w₂ ${formatDecimals(w[1])}`,
          now,
        )}
        min={-limits.weight}
        max={limits.weight}
        at={shareOf(reachable(normalTip(state)))}
        axis="both"
        term="w"
        onStart={start}
        onDrag={(shift) => drag(shift, normalTip, moveNormal)}
        onNudge={({ dx, dy }) => onChange((s) => nudgeNormal(s, [dx * keyStep, dy * keyStep]))}
      />
      <DragHandle
        label={strings.point}
        value={x[0]}
        valueText={strings.pairText(
          `x₁ ${formatDecimals(x[0])}`,
          `x₂ ${formatDecimals(x[1])}`,
          now,
        )}
        min={plane.min}
        max={plane.max}
        at={shareOf(reachable(x))}
        axis="both"
        term="x"
        onStart={start}
        onDrag={(shift) => drag(shift, (s) => s.x, moveInput)}
        onNudge={({ dx, dy }) =>
          onChange((s) => moveInput(s, [s.x[0] + dx * keyStep, s.x[1] + dy * keyStep]))
        }
      />
    </PlanePicture>
  );
}
