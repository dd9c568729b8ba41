/** The choice among activation functions, alike in every figure. */
import { useId } from 'react';
import { useLanguage } from '@/i18n';
import type { FunctionName } from './functions';
import { activationStrings } from './strings';
import './FunctionChoice.css';

interface FunctionChoiceProps<Name extends FunctionName> {
  readonly names: readonly Name[];
  readonly value: Name;
  readonly onChange: (name: Name) => void;
}

export function FunctionChoice<Name extends FunctionName>(props: FunctionChoiceProps<Name>) {
  const { names, value, onChange } = props;
  const strings = activationStrings[useLanguage()];
  const group = useId();
  return (
    <fieldset className="activations-choice" data-term="f">
      <legend>{strings.choose}</legend>
      {names.map((name) => (
        <label key={name}>
          <input
            type="radio"
            name={group}
            checked={value === name}
            onChange={() => onChange(name)}
          />
          <span>{strings.names[name]}</span>
        </label>
      ))}
    </fieldset>
  );
}
