/** What is chosen rather than dragged: the activation, the points, doubling, and the way back. */
import { activationNames, type ActivationName } from '@/math/activation';
import { gateNames, scaleParameters, type NeuronState } from './model';
import type { Words } from './strings';

interface ControlsProps {
  readonly state: NeuronState;
  readonly strings: Words;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
  /** Each change is undone by itself. */
  readonly onChange: (update: (state: NeuronState) => NeuronState) => void;
}

export function Controls({ state, strings, canUndo, onUndo, onChange }: ControlsProps) {
  return (
    <div className="neuron__controls">
      <label>
        {strings.activation}{' '}
        <select
          data-term="f"
          value={state.activation}
          onChange={({ target }) =>
            onChange((s) => ({ ...s, activation: target.value as ActivationName }))
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
            onChange((s) => ({ ...s, gate: target.value as NeuronState['gate'] }))
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
          onClick={() => onChange((s) => scaleParameters(s, 2))}
        >
          {strings.double}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => onChange((s) => scaleParameters(s, 0.5))}
        >
          {strings.halve}
        </button>
        <button type="button" className="button" disabled={!canUndo} onClick={onUndo}>
          {strings.undo}
        </button>
      </span>
    </div>
  );
}
