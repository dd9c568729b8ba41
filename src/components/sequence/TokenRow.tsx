/**
 * A text, token by token: characters, words or symbols in a row, each on the colour of its number and
 * with a bar as long as it, up for positive and down for negative ones. One is chosen, by pointer or arrow keys.
 */
import type { CSSProperties } from 'react';
import { paintValue } from '../tensors/paint-value';
import { useStepList } from './use-step-list';
import './TokenRow.css';

export interface Token {
  /** What is printed; a space and a line's end get signs of their own. */
  readonly text: string;
  /** What is said where that is not what is printed, such as “space”. */
  readonly spoken?: string;
  /** What colours it; null where it has no number. */
  readonly value: number | null;
}

interface TokenRowProps {
  /** Spoken name of the whole. */
  readonly label: string;
  readonly tokens: readonly Token[];
  /** The magnitude that gets the full hue and the longest bar. */
  readonly magnitude: number;
  /** How far a number is on the way to that, 0 … 1 for positive ones; as its value is unless told. */
  readonly scale?: (value: number) => number;
  /** What a number looks like, and what is said of it. */
  readonly format: (value: number) => string;
  /** Prints the numbers below their tokens; otherwise they are only spoken. */
  readonly numbers?: boolean;
  readonly term?: string;
  readonly selected: number | null;
  readonly onSelect: (index: number) => void;
}

const signs: Readonly<Record<string, string>> = { ' ': '␣', '\n': '↵' };

function sayToken({ text, spoken = text, value }: Token, format: TokenRowProps['format']): string {
  return value === null ? spoken : `${spoken}, ${format(value)}`;
}

export function TokenRow(props: TokenRowProps) {
  const { label, tokens, magnitude, format, numbers = false, term, selected } = props;
  const { list, itemProps } = useStepList<HTMLDivElement>(tokens.length, selected, props.onSelect);
  const { scale = (value: number) => value / (magnitude || 1) } = props;
  return (
    <div
      ref={list}
      className="token-row"
      role="listbox"
      aria-orientation="horizontal"
      aria-label={label}
      data-term={term}
    >
      {tokens.map((token, index) => {
        const { text, value } = token;
        return (
          <div
            key={index}
            {...itemProps(index)}
            className="token-row__token"
            data-item={index}
            data-sign={value === null ? undefined : value < 0 ? 'negative' : 'positive'}
            style={
              value === null
                ? undefined
                : ({
                    background: paintValue(scale(value), 1),
                    '--share': Math.min(1, Math.abs(scale(value))).toFixed(3),
                  } as CSSProperties)
            }
          >
            <span className="visually-hidden">{sayToken(token, format)}</span>
            <span className="token-row__text" aria-hidden="true">
              {signs[text] ?? text}
            </span>
            {numbers && value !== null && (
              <span className="token-row__number" aria-hidden="true">
                {format(value)}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}
