/** The picture of the plane with handles on the line, on the tip of its normal and on the input. */
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
  const now = { z: formatDecimals(reading.z), y: formatDecimals(reading.y) };
  const { w, b, x } = state;

  /** Drags a point of the state to where it makes the state what `move` says. */
  const dragBy =
    (
      placeOf: (state: NeuronState) => Point,
      move: (state: NeuronState, to: Point) => NeuronState,
    ) =>
    ({ dx, dy }: Shift, from: NeuronState) => {
      const { w: w0, b: b0, anchor } = from;
      const [px, py] = placeOf(from);
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
            from={state}
            onStart={onStart}
            onDrag={dragBy(lineHandle, moveLine)}
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
        from={state}
        onStart={onStart}
        onDrag={dragBy(normalTip, moveNormal)}
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
        from={state}
        onStart={onStart}
        onDrag={dragBy((s) => s.x, moveInput)}
        onNudge={({ dx, dy }) =>
          onChange((s) => moveInput(s, [s.x[0] + dx * keyStep, s.x[1] + dy * keyStep]))
        }
      />
    </PlanePicture>
  );
}
