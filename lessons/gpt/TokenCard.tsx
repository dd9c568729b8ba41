/** The chosen token: its number, how often it occurs, its bytes, and the merges that made it. */
import { formatCount } from '@/components/figure/format';
import { historyOf, printBytes, printToken, type TokensReading } from './tokens-model';
import { useTokensWords } from './tokens-strings';

interface TokenCardProps {
  readonly reading: TokensReading;
  /** Its place among the tokens that are shown. */
  readonly selected: number;
}

export function TokenCard({ reading, selected }: TokenCardProps) {
  const words = useTokensWords();
  const token = reading.tokens[selected];
  if (!token) return null;
  const { id, text, bytes } = token;
  const history = historyOf(reading.tokenizer, id);
  return (
    <dl className="gpt-tokens__card">
      <dt>{words.chosen}</dt>
      <dd>
        <b className="gpt-tokens__name">{printToken(text, bytes)}</b>
        {text === null && ` (${words.part})`}
      </dd>
      <dt>{words.id}</dt>
      <dd>{id}</dd>
      <dt>{words.occurs}</dt>
      <dd>{words.times(formatCount(reading.occurrences.get(id) ?? 0))}</dd>
      <dt>{words.bytes}</dt>
      <dd className="gpt-tokens__name">{printBytes(bytes)}</dd>
      <dt>{words.made}</dt>
      <dd>
        {history.length === 0 ? (
          words.base
        ) : (
          <ol className="gpt-tokens__history">
            {history.map(({ merge, left, right, joined }) => (
              <li key={merge}>{words.merge(merge, left, right, joined)}</li>
            ))}
          </ol>
        )}
      </dd>
    </dl>
  );
}
