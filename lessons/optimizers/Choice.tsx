/** A named choice among a few names. */

interface ChoiceProps<Name extends string> {
  readonly label: string;
  readonly value: Name;
  readonly names: readonly Name[];
  readonly words: Readonly<Record<Name, string>>;
  readonly onChoose: (name: Name) => void;
}

export function Choice<Name extends string>(props: ChoiceProps<Name>) {
  const { label, value, names, words, onChoose } = props;
  return (
    <label className="optimisers__choice">
      {label}{' '}
      <select value={value} onChange={({ target }) => onChoose(target.value as Name)}>
        {names.map((name) => (
          <option key={name} value={name}>
            {words[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
