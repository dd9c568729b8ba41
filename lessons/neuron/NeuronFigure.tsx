/** The neuron twice, as a graph and as a picture of the plane, with its arithmetic written out. */
import { useMemo } from 'react';
import { Figure } from '@/components/figure/Figure';
import { useTermValues } from '@/components/terms/use-term-values';
import { useUndoable } from '@/components/figure/use-undoable';
import { useUrlState } from '@/components/figure/use-url-state';
import { Arithmetic } from './Arithmetic';
import { Controls } from './Controls';
import { formatDecimals } from '@/components/figure/format';
import { GraphView } from './GraphView';
import { readNeuron, start, type NeuronReading, type NeuronState } from './model';
import { NumberFields } from './NumberFields';
import { PlaneView } from './PlaneView';
import { formatState, parseState } from './share';
import { useWords, type Words } from './strings';
import './neuron.css';

function describe(state: NeuronState, reading: NeuronReading, strings: Words): string {
  const pair = ([first, second]: readonly [number, number]) =>
    [formatDecimals(first), formatDecimals(second)] as const;
  return strings.description({
    w: pair(state.w),
    b: formatDecimals(state.b),
    x: pair(state.x),
    f: strings.activations[state.activation],
    z: formatDecimals(reading.z, 4),
    y: formatDecimals(reading.y, 4),
    score:
      state.gate === 'none'
        ? ''
        : strings.scoreSentence(strings.gates[state.gate], reading.right, reading.total),
  });
}

export function NeuronFigure() {
  const strings = useWords();
  const { value: state, canUndo, begin, change, undo } = useUndoable('neuron', start);
  const reading = useMemo(() => readNeuron(state), [state]);
  const once = (update: (before: NeuronState) => NeuronState) => {
    begin();
    change(update);
  };

  useUrlState('neuron', {
    value: state,
    format: formatState,
    parse: parseState,
    onRead: (shared) => once(() => shared),
  });

  const { w, b, x } = state;
  const { z, y, distance, loss } = reading;
  useTermValues({
    w1: w[0],
    w2: w[1],
    b,
    x1: x[0],
    x2: x[1],
    z,
    y,
    ...(Number.isFinite(distance) && { d: distance }),
    ...(loss !== null && { loss }),
  });

  const shared = { state, reading, strings, onStart: begin, onChange: change };
  return (
    <Figure
      id="neuron"
      wide
      description={describe(state, reading, strings)}
      name={strings.figureName}
      caption={strings.caption}
      onReset={() => once(() => start)}
    >
      <div className="neuron">
        <Controls state={state} strings={strings} canUndo={canUndo} onUndo={undo} onChange={once} />
        <GraphView {...shared} />
        <Arithmetic state={state} reading={reading} strings={strings} />
        <PlaneView {...shared} />
        <NumberFields state={state} strings={strings} onStart={begin} onChange={change} />
      </div>
    </Figure>
  );
}
