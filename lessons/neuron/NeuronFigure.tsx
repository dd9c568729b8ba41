/** The neuron twice, as a graph and as a picture of the plane, with its arithmetic written out. */
import { useEffect, useMemo } from 'react';
import { Figure } from '@/components/Figure';
import { NumberField } from '@/components/NumberField';
import { setTermValues } from '@/components/term-store';
import { useUndoable } from '@/components/use-undoable';
import { useLanguage } from '@/i18n';
import { activationNames, type ActivationName } from '@/math/activation';
import { Arithmetic } from './Arithmetic';
import { formatDecimals } from './format';
import { GraphView } from './GraphView';
import {
  gateNames,
  limits,
  plane,
  readNeuron,
  scaleParameters,
  setBias,
  setInput,
  setWeight,
  start,
  type NeuronReading,
  type NeuronState,
} from './model';
import { PlaneView } from './PlaneView';
import { neuronStrings, type NeuronStrings } from './strings';
import './NeuronFigure.css';

function describe(state: NeuronState, reading: NeuronReading, strings: NeuronStrings): string {
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
  const strings = neuronStrings[useLanguage()];
  const { value: state, canUndo, begin, change, undo } = useUndoable('neuron', start);
  const reading = useMemo(() => readNeuron(state), [state]);
  const once = (update: (before: NeuronState) => NeuronState) => {
    begin();
    change(update);
  };

  useEffect(() => {
    const { w, b, x } = state;
    const { z, y, distance, loss } = reading;
    setTermValues({
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
  }, [state, reading]);

  const shared = { state, reading, strings, onStart: begin, onChange: change };
  return (
    <Figure
      id="neuron"
      wide
      description={describe(state, reading, strings)}
      caption={strings.caption}
      onReset={() => once(() => start)}
    >
      <div className="neuron">
        <div className="neuron__controls">
          <label>
            {strings.activation}{' '}
            <select
              data-term="f"
              value={state.activation}
              onChange={({ target }) =>
                once((s) => ({ ...s, activation: target.value as ActivationName }))
              }
            >
              {activationNames.map((name) => (
                <option key={name} value={name}>
                  {strings.activations[name]}
                </option>
              ))}
            </select>
          </label>
          <label>
            {strings.points}{' '}
            <select
              value={state.gate}
              onChange={({ target }) =>
                once((s) => ({ ...s, gate: target.value as NeuronState['gate'] }))
              }
            >
              {(['none', ...gateNames] as const).map((name) => (
                <option key={name} value={name}>
                  {strings.gates[name]}
                </option>
              ))}
            </select>
          </label>
          <span className="neuron__buttons">
            <button
              type="button"
              className="button"
              onClick={() => once((s) => scaleParameters(s, 2))}
            >
              {strings.double}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => once((s) => scaleParameters(s, 0.5))}
            >
              {strings.halve}
            </button>
            <button type="button" className="button" disabled={!canUndo} onClick={undo}>
              {strings.undo}
            </button>
          </span>
        </div>
        <GraphView {...shared} />
        <Arithmetic state={state} reading={reading} strings={strings} />
        <PlaneView {...shared} />
        <Fields state={state} strings={strings} onStart={begin} onChange={change} />
      </div>
    </Figure>
  );
}

interface FieldsProps {
  readonly state: NeuronState;
  readonly strings: NeuronStrings;
  readonly onStart: () => void;
  readonly onChange: (update: (state: NeuronState) => NeuronState) => void;
}

function Fields({ state, strings, onStart, onChange }: FieldsProps) {
  const pair = [0, 1] as const;
  const weightRange = { min: -limits.weight, max: limits.weight, step: 0.1 };
  const biasRange = { min: -limits.bias, max: limits.bias, step: 0.1 };
  const inputRange = { ...plane, step: 0.1 };
  return (
    <div className="neuron__fields">
      {pair.map((i) => (
        <NumberField
          key={`w${i}`}
          symbol={`w${'₁₂'[i]}`}
          label={strings.weight(i + 1)}
          value={state.w[i]}
          term={`w${i + 1}`}
          {...weightRange}
          onStart={onStart}
          onChange={(value) => onChange((s) => setWeight(s, i, value))}
        />
      ))}
      <NumberField
        symbol="b"
        label={strings.bias}
        value={state.b}
        term="b"
        {...biasRange}
        onStart={onStart}
        onChange={(value) => onChange((s) => setBias(s, value))}
      />
      {pair.map((i) => (
        <NumberField
          key={`x${i}`}
          symbol={`x${'₁₂'[i]}`}
          label={strings.input(i + 1)}
          value={state.x[i]}
          term={`x${i + 1}`}
          {...inputRange}
          onStart={onStart}
          onChange={(value) => onChange((s) => setInput(s, i, value))}
        />
      ))}
    </div>
  );
}
