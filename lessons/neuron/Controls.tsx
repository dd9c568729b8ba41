/** What is chosen rather than dragged: the activation, the points, doubling, and the way back. */
import { SelectField } from '@/components/controls/SelectField';
import { activationNames } from '@/math/activation';
import { gateNames, scaleParameters, type NeuronState } from './model';
import type { Words } from './strings';

const gates: readonly NeuronState['gate'][] = ['none', ...gateNames];

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
    <div className="figure__row neuron__controls">
      <SelectField
        label={strings.activation}
        names={activationNames}
        words={strings.activations}
        value={state.activation}
        term="f"
        onChange={(activation) => onChange((s) => ({ ...s, activation }))}
      />
      <SelectField
        label={strings.points}
        names={gates}
        words={strings.gates}
        value={state.gate}
        onChange={(gate) => onChange((s) => ({ ...s, gate }))}
      />
      <span className="figure__row">
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
