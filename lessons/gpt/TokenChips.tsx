/** The text token by token: each a chip with its number, the hue by its number, what is merged next underlined. */
import { Fragment, type CSSProperties } from 'react';
import { formatCount } from '@/components/figure/format';
import { useStepList } from '@/components/sequence/use-step-list';
import { printToken, type TokensReading } from './tokens-model';
import { useTokensWords } from './tokens-strings';

interface TokenChipsProps {
  readonly reading: TokensReading;
  readonly selected: number;
  readonly onSelect: (place: number) => void;
}

const hues = 6;

export function TokenChips({ reading, selected, onSelect }: TokenChipsProps) {
  const words = useTokensWords();
  const { tokens, length } = reading;
  const { list, itemProps } = useStepList<HTMLDivElement>(tokens.length, selected, onSelect);
  const chosen = tokens[selected]?.id;
  return (
    <div className="gpt-tokens__view">
      <div
        ref={list}
        className="gpt-tokens__chips"
        role="listbox"
        aria-orientation="horizontal"
        aria-label={words.tokens}
      >
        {tokens.map(({ id, text, bytes, next, lineEnd }, place) => (
          <Fragment key={place}>
            <span
              {...itemProps(place)}
              data-item
              className="gpt-tokens__chip"
              data-next={next}
              data-alike={id === chosen}
              style={{ '--chip': `var(--class-${id % hues})` } as CSSProperties}
            >
              <span className="gpt-tokens__name">{printToken(text, bytes)}</span>{' '}
              <span className="gpt-tokens__id">{id}</span>
              {next && <span className="visually-hidden"> {words.nextPair}</span>}
            </span>
            {lineEnd && <span className="gpt-tokens__break" />}
          </Fragment>
        ))}
      </div>
      {tokens.length < length && (
        <p className="figure__legend">
          {words.more(formatCount(tokens.length), formatCount(length))}
        </p>
      )}
    </div>
  );
}
