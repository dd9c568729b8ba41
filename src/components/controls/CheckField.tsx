/** Something that is so or not. */
import './fields.css';

interface CheckFieldProps {
  readonly label: string;
  readonly checked: boolean;
  readonly term?: string;
  readonly onChange: (checked: boolean) => void;
}

export function CheckField({ label, checked, term, onChange }: CheckFieldProps) {
  return (
    <label className="check-field" data-term={term}>
      <input
        type="checkbox"
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
