/**
 * A recurrent network unrolled: a column for each time step, from its input through its state to its
 * output, with the numbers; the states hang together from left to right. A step is chosen by pointer or arrow keys.
 */
import type { CSSProperties } from 'react';
import { paintValue } from '../tensors/paint-value';
import { useStepList } from './use-step-list';
import './UnrolledSteps.css';

/** A quantity that every step has. */
export interface UnrolledRow {
  /** What stands at the left, such as h₁. */
  readonly symbol: string;
  readonly term?: string;
  /** It is handed on from step to step. */
  readonly carried?: boolean;
  readonly values: readonly number[];
  /** The magnitude that gets the full hue. */
  readonly magnitude: number;
}

interface UnrolledStepsProps {
  /** Spoken name of the whole. */
  readonly label: string;
  /** What stands before the inputs, such as x, and its term. */
  readonly input: string;
  readonly inputTerm?: string;
  /** The input of every step, as it is printed. */
  readonly tokens: readonly string[];
  /** From the input upwards. */
  readonly rows: readonly UnrolledRow[];
  readonly format: (value: number) => string;
  /** A step in words, with its numbers. */
  readonly describe: (index: number) => string;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
}

export function UnrolledSteps(props: UnrolledStepsProps) {
  const { label, tokens, rows, format, selected } = props;
  const { list, itemProps } = useStepList<HTMLDivElement>(tokens.length, selected, props.onSelect);
  const upwards = [...rows].reverse();
  const lines = { '--rows': rows.length } as CSSProperties;
  return (
    <div className="unrolled-steps">
      <div className="unrolled-steps__names" style={lines} aria-hidden="true">
        {upwards.map(({ symbol, term }) => (
          <span key={symbol} data-term={term}>
            {symbol}
          </span>
        ))}
        <span data-term={props.inputTerm}>{props.input}</span>
        <span>t</span>
      </div>
      <div
        ref={list}
        className="unrolled-steps__list"
        role="listbox"
        aria-orientation="horizontal"
        aria-label={label}
      >
        {tokens.map((token, index) => (
          <div
            key={index}
            {...itemProps(index)}
            className="unrolled-steps__step"
            data-item={index}
            style={lines}
            aria-label={props.describe(index)}
          >
            {upwards.map(({ symbol, term, carried, values, magnitude }) => (
              <span
                key={symbol}
                className="unrolled-steps__value"
                data-term={term}
                data-carried={carried}
                style={{ background: paintValue(values[index]!, magnitude) }}
              >
                {format(values[index]!)}
              </span>
            ))}
            <span className="unrolled-steps__token" data-term={props.inputTerm}>
              {token}
            </span>
            <span className="unrolled-steps__time">{index + 1}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
