/** A number to type or step, with its symbol as label; what is not a number of its range is said, and changes nothing. */
import { useId, useState, type KeyboardEvent } from 'react';
import { useStrings } from '@/i18n';
import { clamp } from '@/math/vector';
import { formatNumber } from '../figure/format';
import {
  isBeyond,
  judgeNumber,
  readNumber,
  stepFrom,
  writeNumber,
  type Limits,
  type Problem,
} from './number-text';
import './NumberField.css';

interface NumberFieldProps extends Limits {
  readonly label: string;
  /** What stands before the field, such as w₁; nothing in a table. The label is what is spoken. */
  readonly symbol: string;
  /** A word stands before the field rather than a symbol. */
  readonly word?: boolean;
  readonly value: number;
  readonly term?: string;
  /** Typing or stepping begins. */
  readonly onStart?: () => void;
  readonly onChange: (value: number) => void;
}

/** What is in the field while it is not, or not yet, the value: "−", "0.", "1000" where 9 is the most. */
interface Draft {
  readonly text: string;
  /** The value meanwhile; another one makes a draft that was left out of date. */
  readonly beside: number;
  /** The reader has gone on. */
  readonly left: boolean;
}

const steps: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/** Of what is being typed only what no further digit can mend. */
function findProblem({ text, left }: Draft, limits: Limits): Problem | null {
  if (text.trim() === '' || (!left && !isBeyond(text, limits))) return null;
  return judgeNumber(text, limits);
}

/** Keyboards for numbers lack a minus sign on several phones. */
function keyboardFor({ min, step }: Limits): 'text' | 'numeric' | 'decimal' {
  if (min < 0) return 'text';
  return Number.isInteger(step) ? 'numeric' : 'decimal';
}

export function NumberField(props: NumberFieldProps) {
  const { value, min, max, step } = props;
  const limits = { min, max, step };
  const words = useStrings().site.numberField;
  const id = useId();
  const [kept, setDraft] = useState<Draft | null>(null);
  const draft = kept !== null && (!kept.left || kept.beside === value) ? kept : null;
  const problem = draft === null ? null : findProblem(draft, limits);
  const type = (text: string) => {
    setDraft({ text, beside: value, left: false });
    const typed = readNumber(text);
    if (typed !== null && judgeNumber(text, limits) === null) props.onChange(typed);
  };
  const leave = () => {
    const unfit = draft !== null && findProblem({ ...draft, left: true }, limits) !== null;
    setDraft(unfit ? { text: draft.text, beside: value, left: true } : null);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') leave();
    const count = steps[event.key];
    if (count === undefined) return;
    event.preventDefault();
    setDraft(null);
    const many = event.shiftKey && Math.abs(count) === 1 ? 10 * count : count;
    props.onChange(clamp(stepFrom(value, step, many), min, max));
  };
  return (
    <span className="number-field" data-term={props.term}>
      {props.symbol !== '' && (
        <label
          htmlFor={id}
          className={props.word ? 'number-field__word' : 'number-field__symbol'}
          aria-hidden="true"
        >
          {props.symbol}
        </label>
      )}
      <input
        id={id}
        type="text"
        role="spinbutton"
        inputMode={keyboardFor(limits)}
        autoComplete="off"
        className="field"
        aria-label={props.label}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={draft?.text ?? writeNumber(value)}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        value={draft?.text ?? writeNumber(value)}
        onFocus={props.onStart}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={press}
        onBlur={leave}
      />
      {problem !== null && (
        <span id={`${id}-problem`} role="alert" className="number-field__problem">
          {words[problem](formatNumber(min, 6), formatNumber(max, 6))}
        </span>
      )}
    </span>
  );
}
