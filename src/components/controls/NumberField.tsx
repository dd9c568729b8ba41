/** A number to type or step, with its symbol as label; what is not a number changes nothing. */
import { useState } from 'react';
import './NumberField.css';

interface NumberFieldProps {
  readonly label: string;
  /** What stands before the field, such as w₁; nothing in a table. The label is what is spoken. */
  readonly symbol: string;
  /** A word stands before the field rather than a symbol. */
  readonly word?: boolean;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly term?: string;
  /** Typing or stepping begins. */
  readonly onStart?: () => void;
  readonly onChange: (value: number) => void;
}

export function NumberField(props: NumberFieldProps) {
  // What is being typed may not be a number yet ("-", "0."), so it is kept as text until it is left.
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <label className="number-field" data-term={props.term}>
      {props.symbol !== '' && (
        <span
          className={props.word ? 'number-field__word' : 'number-field__symbol'}
          aria-hidden="true"
        >
          {props.symbol}
        </span>
      )}
      <input
        type="number"
        className="field"
        aria-label={props.label}
        min={props.min}
        max={props.max}
        step={props.step}
        value={draft ?? String(props.value)}
        onFocus={props.onStart}
        onChange={(event) => {
          const { value, valueAsNumber } = event.currentTarget;
          setDraft(value);
          if (Number.isFinite(valueAsNumber)) props.onChange(valueAsNumber);
        }}
        onBlur={() => setDraft(null)}
      />
    </label>
  );
}
