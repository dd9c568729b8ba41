/** What the network is given to do and how it is built. */
import { useId } from 'react';
import { Stepper } from '@/components/controls/Stepper';
import type { Words } from './strings';
import {
  hiddenActivations,
  taskNames,
  unitLimits,
  type HiddenActivation,
  type NetworkChoice,
} from './tasks';

interface NetworkChoicesProps {
  readonly choice: NetworkChoice;
  readonly words: Words['playground'];
  readonly onChoose: (choice: NetworkChoice) => void;
}

/** Layers added behind the others, as wide as the last of them, or taken away there. */
function putLayers(hidden: readonly number[], count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => hidden[i] ?? hidden.at(-1) ?? 2);
}

export function NetworkChoices({ choice, words, onChoose }: NetworkChoicesProps) {
  const name = useId();
  const { hidden } = choice;
  return (
    <div className="network-choices">
      <fieldset>
        <legend>{words.task}</legend>
        {taskNames.map((task) => (
          <label key={task}>
            <input
              type="radio"
              name={name}
              checked={choice.task === task}
              onChange={() => onChoose({ ...choice, task })}
            />{' '}
            {words.tasks[task]}
          </label>
        ))}
      </fieldset>
      <label>
        {words.activation}{' '}
        <select
          value={choice.activation}
          onChange={({ target }) =>
            onChoose({ ...choice, activation: target.value as HiddenActivation })
          }
        >
          {hiddenActivations.map((activation) => (
            <option key={activation} value={activation}>
              {words.activations[activation]}
            </option>
          ))}
        </select>
      </label>
      <Stepper
        label={words.layers}
        value={hidden.length}
        min={0}
        max={unitLimits.layers}
        fewer={words.fewerLayers}
        more={words.moreLayers}
        onChange={(count) => onChoose({ ...choice, hidden: putLayers(hidden, count) })}
      />
      {hidden.map((units, i) => (
        <Stepper
          key={i}
          label={words.units(i + 1)}
          value={units}
          min={1}
          max={unitLimits.units}
          fewer={words.fewerUnits(i + 1)}
          more={words.moreUnits(i + 1)}
          onChange={(to) =>
            onChoose({ ...choice, hidden: hidden.map((before, j) => (i === j ? to : before)) })
          }
        />
      ))}
    </div>
  );
}
