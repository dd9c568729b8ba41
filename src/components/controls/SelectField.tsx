/** One of several names, folded up; for many of them, or where room is short. */
import { sayChoice, type ChoiceName, type ChoiceProps } from './choice-words';
import './fields.css';

export function SelectField<Name extends ChoiceName>(props: ChoiceProps<Name>) {
  const { label, names, words, value, term, onChange } = props;
  return (
    <label className="select-field" data-term={term}>
      <span>{label}</span>{' '}
      <select
        value={value}
        onChange={({ target }) => {
          const name = names[target.selectedIndex];
          if (name !== undefined) onChange(name);
        }}
      >
        {names.map((name) => (
          <option key={name} value={name}>
            {sayChoice(words, name)}
          </option>
        ))}
      </select>
    </label>
  );
}
