/** The plane of all inputs coloured by the neuron's output, with the points that it should tell apart. */
import { useMemo, type ReactNode } from 'react';
import { createDecisionPlane, type DecisionPlaneData } from '@/charts/maps/decision-plane';
import { divergingCss } from '@/charts/base/diverging-scale';
import { useChart } from '@/components/figure/use-chart';
import { clipLine, footOnLine } from '@/math/plane-line';
import { norm } from '@/math/vector';
import { formatDecimals } from '@/components/figure/format';
import {
  isRight,
  lineHandle,
  normalTip,
  outputAt,
  outputRange,
  plane,
  pointsOf,
  type NeuronReading,
  type NeuronState,
} from './model';
import type { Words } from './strings';

/** Sums at which a soft output is nine tenths of the way from its low to its high end. */
const fringeSums = { sigmoid: Math.log(9), tanh: Math.log(9) / 2 } as const;

function createPlane(node: HTMLElement) {
  return createDecisionPlane(node, {
    ...plane,
    axes: ['x₁', 'x₂'],
    terms: { normal: 'w', line: 'line', probe: 'x', distance: 'd' },
  });
}

function describePlane(
  state: NeuronState,
  reading: NeuronReading,
  withInput: boolean,
): DecisionPlaneData {
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
    probe: withInput
      ? {
          at: x,
          foot: footOnLine(w, b, x),
          label: Number.isFinite(reading.distance) ? formatDecimals(reading.distance) : '',
        }
      : null,
  };
}

interface PlanePictureProps {
  readonly state: NeuronState;
  readonly reading: NeuronReading;
  readonly strings: Words;
  /** Whether one input and its distance from the line are marked. */
  readonly withInput: boolean;
  /** Handles laid over the picture. */
  readonly children?: ReactNode;
}

export function PlanePicture({ state, reading, strings, withInput, children }: PlanePictureProps) {
  const data = useMemo(() => describePlane(state, reading, withInput), [state, reading, withInput]);
  const chart = useChart(createPlane, data);
  return (
    <div className="figure__picture neuron__plane">
      <div className="neuron__square">
        <div ref={chart} className="neuron__chart" />
        {children}
      </div>
      <Legend state={state} strings={strings} />
    </div>
  );
}

function Legend({ state, strings }: Pick<PlanePictureProps, 'state' | 'strings'>) {
  const [low, high] = outputRange[state.activation];
  const stops = [low, (low + high) / 2, high].map((value) => divergingCss(value, low, high));
  return (
    <p className="figure__legend neuron__legend">
      <span>
        y {formatDecimals(low)}
        <span
          className="figure__swatch neuron__scale"
          style={{ background: `linear-gradient(to right, ${stops.join(', ')})` }}
        />
        {formatDecimals(high)}
      </span>
      {state.gate !== 'none' && (
        <>
          <span className="figure__swatch neuron__key" data-key="0">
            {strings.target(0)}
          </span>
          <span className="figure__swatch neuron__key" data-key="1">
            {strings.target(1)}
          </span>
          <span className="figure__swatch neuron__key" data-key="wrong">
            {strings.wrong}
          </span>
        </>
      )}
    </p>
  );
}
