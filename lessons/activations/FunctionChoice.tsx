/** The choice among activation functions, alike in every figure. */
import { useId } from 'react';
import type { FunctionName } from './functions';

interface FunctionChoiceProps<Name extends FunctionName> {
  readonly label: string;
  readonly names: readonly Name[];
  readonly words: Readonly<Record<FunctionName, string>>;
  readonly value: Name;
  readonly onChange: (name: Name) => void;
}

export function FunctionChoice<Name extends FunctionName>(props: FunctionChoiceProps<Name>) {
  const { label, names, words, value, onChange } = props;
  const group = useId();
  return (
    <fieldset className="activations-choice" data-term="f">
      <legend>{label}</legend>
      {names.map((name) => (
        <label key={name}>
          <input
            type="radio"
            name={group}
            checked={value === name}
            onChange={() => onChange(name)}
          />
          <span>{words[name]}</span>
        </label>
      ))}
    </fieldset>
  );
}
