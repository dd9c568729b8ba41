/** One of a few names, all in sight: radio buttons in a row, or below one another where they are long. */
import { useId } from 'react';
import { sayChoice, type ChoiceName, type ChoiceProps } from './choice-words';
import './fields.css';

interface ChoiceFieldProps<Name extends ChoiceName> extends ChoiceProps<Name> {
  readonly stacked?: boolean;
}

export function ChoiceField<Name extends ChoiceName>(props: ChoiceFieldProps<Name>) {
  const { label, names, words, value, term, stacked = false, onChange } = props;
  const group = useId();
  return (
    <fieldset className="choice-field" data-stacked={stacked} data-term={term}>
      <legend>{label}</legend>
      {names.map((name) => (
        <label key={name}>
          <input
            type="radio"
            name={group}
            checked={name === value}
            onChange={() => onChange(name)}
          />
          <span>{sayChoice(words, name)}</span>
        </label>
      ))}
    </fieldset>
  );
}
