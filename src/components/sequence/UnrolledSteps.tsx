/**
 * A recurrent network unrolled: a column for each time step, from its input through its state to its
 * output, with the numbers; the states hang together from left to right. A step is chosen by pointer or arrow keys.
 */
import { paintValue } from '../tensors/paint-value';
import { useStepList } from './use-step-list';
import './UnrolledSteps.css';

/** A number that every step has. */
interface UnrolledRow {
  /** What stands at the left, such as h₁. */
  readonly symbol: string;
  readonly term?: string;
  readonly values: readonly number[];
  /** The magnitude that gets the full hue. */
  readonly magnitude: number;
}

/** Numbers that are computed together, such as the state. */
export interface UnrolledLayer {
  /** From the first upwards. */
  readonly rows: readonly UnrolledRow[];
  /** What stands beside the arrow from below, such as W. */
  readonly from: string;
  /** What stands over the arrow from step to step, such as U; none where nothing is handed on. */
  readonly carried?: string;
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
  readonly layers: readonly UnrolledLayer[];
  readonly format: (value: number) => string;
  /** A step in words, with its numbers. */
  readonly describe: (index: number) => string;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
}

export function UnrolledSteps(props: UnrolledStepsProps) {
  const { label, tokens, layers, format, selected } = props;
  const { list, itemProps } = useStepList<HTMLDivElement>(tokens.length, selected, props.onSelect);
  // What comes last stands on top.
  const upwards = layers.map((layer) => ({ ...layer, rows: layer.rows.toReversed() })).toReversed();
  return (
    <div className="unrolled-steps">
      <div className="unrolled-steps__names" aria-hidden="true">
        {upwards.map(({ rows, from }) => (
          <div key={from} className="unrolled-steps__layer">
            {rows.map(({ symbol, term }) => (
              <span key={symbol} className="unrolled-steps__name" data-term={term}>
                {symbol}
              </span>
            ))}
          </div>
        ))}
        <span className="unrolled-steps__token" data-term={props.inputTerm}>
          {props.input}
        </span>
        <span className="unrolled-steps__time">t</span>
      </div>
      <div
        ref={list}
        className="unrolled-steps__list"
        role="listbox"
        aria-orientation="horizontal"
        aria-label={label}
      >
        {tokens.map((token, index) => (
          <div key={index} {...itemProps(index)} className="unrolled-steps__step" data-item={index}>
            <span className="visually-hidden">{props.describe(index)}</span>
            <div className="unrolled-steps__picture" aria-hidden="true">
              {upwards.map(({ rows, from, carried }) => (
                <div
                  key={from}
                  className="unrolled-steps__layer"
                  data-from={from}
                  data-carried={index < tokens.length - 1 ? carried : undefined}
                >
                  {rows.map(({ symbol, term, values, magnitude }) => (
                    <span
                      key={symbol}
                      className="unrolled-steps__value"
                      data-term={term}
                      style={{ background: paintValue(values[index]!, magnitude) }}
                    >
                      {format(values[index]!)}
                    </span>
                  ))}
                </div>
              ))}
              <span className="unrolled-steps__token" data-term={props.inputTerm}>
                {token}
              </span>
              <span className="unrolled-steps__time">{index + 1}</span>
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
