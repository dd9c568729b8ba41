/** The plane of all inputs coloured by the output, with handles on the line, its normal and the input. */
import { useMemo, useRef } from 'react';
import { createDecisionPlane, type DecisionPlaneData } from '@/charts/decision-plane';
import { DragHandle, type Shift } from '@/components/DragHandle';
import { useChart } from '@/components/use-chart';
import { clipLine, footOnLine, type Point } from '@/math/plane-line';
import { norm } from '@/math/vector';
import { formatDecimals } from './format';
import {
  isRight,
  limits,
  lineHandle,
  moveInput,
  moveLine,
  moveNormal,
  normalTip,
  nudgeNormal,
  outputAt,
  outputRange,
  plane,
  pointsOf,
  setBias,
  type NeuronReading,
  type NeuronState,
} from './model';
import type { NeuronStrings } from './strings';

const extent = plane.max - plane.min;
const keyStep = 0.05;

/** Sums at which a soft output is nine tenths of the way: σ(ln 9) = 0.9, tanh(½ ln 9) = 0.8. */
const fringeSums = { sigmoid: Math.log(9), tanh: Math.log(9) / 2 } as const;

function createPlane(node: HTMLElement) {
  return createDecisionPlane(node, {
    ...plane,
    axes: ['x₁', 'x₂'],
    terms: { normal: 'w', line: 'line', probe: 'x', distance: 'd' },
  });
}

function describePlane(state: NeuronState, reading: NeuronReading): DecisionPlaneData {
  const { w, b, x, activation } = state;
  const fringe = activation === 'sigmoid' || activation === 'tanh' ? fringeSums[activation] : null;
  const fringes =
    fringe === null ? [] : [clipLine(w, b - fringe, plane), clipLine(w, b + fringe, plane)];
  return {
    output: (at) => outputAt(state, at),
    range: outputRange[activation],
    line: clipLine(w, b, plane),
    fringes: fringes.filter((segment) => segment !== null),
    normal: norm(w) === 0 ? null : [lineHandle(state), normalTip(state)],
    marks: pointsOf(state.gate).map((point) => ({
      at: point.x,
      target: point.target,
      right: isRight(state, point),
    })),
    probe: {
      at: x,
      foot: footOnLine(w, b, x),
      label: Number.isFinite(reading.distance) ? formatDecimals(reading.distance) : '',
    },
  };
}

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
  readonly strings: NeuronStrings;
  readonly onStart: () => void;
  readonly onChange: (update: (state: NeuronState) => NeuronState) => void;
}

export function PlaneView({ state, reading, strings, onStart, onChange }: PlaneViewProps) {
  const data = useMemo(() => describePlane(state, reading), [state, reading]);
  const chart = useChart(createPlane, data);
  const before = useRef(state);
  const now = { z: formatDecimals(reading.z), y: formatDecimals(reading.y) };
  const { w, b, x } = state;

  const start = () => {
    before.current = state;
    onStart();
  };
  /** Moves a point that stood at `from` when the drag began. */
  const drag =
    (from: (state: NeuronState) => Point, move: (state: NeuronState, to: Point) => NeuronState) =>
    ({ dx, dy }: Shift) => {
      const began = before.current;
      const [px, py] = from(began);
      const to: Point = [px + dx * extent, py + dy * extent];
      onChange((current) => move({ ...current, anchor: began.anchor, b: began.b, w: began.w }, to));
    };

  return (
    <div className="neuron__plane">
      <div ref={chart} className="neuron__chart" />
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
            onDrag={drag(lineHandle, moveLine)}
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
        onDrag={drag(normalTip, moveNormal)}
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
        onDrag={drag((s) => s.x, moveInput)}
        onNudge={({ dx, dy }) =>
          onChange((s) => moveInput(s, [s.x[0] + dx * keyStep, s.x[1] + dy * keyStep]))
        }
      />
    </div>
  );
}
