/** What the network is given to do and how it is built. */
import { ChoiceField } from '@/components/controls/ChoiceField';
import { SelectField } from '@/components/controls/SelectField';
import { Stepper } from '@/components/controls/Stepper';
import type { Words } from './strings';
import { hiddenActivations, taskNames, unitLimits, type NetworkChoice } from './tasks';

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
  const { hidden } = choice;
  return (
    <div className="figure__row network-choices">
      <ChoiceField
        label={words.task}
        names={taskNames}
        words={words.tasks}
        value={choice.task}
        onChange={(task) => onChoose({ ...choice, task })}
      />
      <SelectField
        label={words.activation}
        names={hiddenActivations}
        words={words.activations}
        value={choice.activation}
        onChange={(activation) => onChoose({ ...choice, activation })}
      />
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
