/** The choice among activation functions, alike in every figure. */
import { useId } from 'react';
import { useStrings } from '@/i18n';
import type { FunctionName } from '@/math/nonlinearities';
import './ActivationChoice.css';

interface ActivationChoiceProps<Name extends FunctionName> {
  readonly names: readonly Name[];
  readonly value: Name;
  readonly onChange: (name: Name) => void;
}

export function ActivationChoice<Name extends FunctionName>(props: ActivationChoiceProps<Name>) {
  const { names, value, onChange } = props;
  const words = useStrings().site.activation;
  const group = useId();
  return (
    <fieldset className="activation-choice" data-term="f">
      <legend>{words.choose}</legend>
      {names.map((name) => (
        <label key={name}>
          <input
            type="radio"
            name={group}
            checked={value === name}
            onChange={() => onChange(name)}
          />
          <span>{words.names[name]}</span>
        </label>
      ))}
    </fieldset>
  );
}
