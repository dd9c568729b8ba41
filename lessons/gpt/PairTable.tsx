/** The pairs that stand side by side most often; the first of them is merged next. */
import { formatCount } from '@/components/figure/format';
import type { TokensReading } from './tokens-model';
import { mostMerges } from './tokens-model';
import { useTokensWords } from './tokens-strings';

type PairTableProps = Pick<TokensReading, 'pairs' | 'over' | 'most'>;

export function PairTable({ pairs, over, most }: PairTableProps) {
  const words = useTokensWords();
  return (
    <>
      <table className="figure__table gpt-tokens__pairs" data-align="numbers">
        <caption>{words.pairs}</caption>
        <thead>
          <tr>
            {words.pairHead.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ first, second, left, right, joined, count }, place) => (
            <tr key={`${first} ${second}`} data-next={place === 0 && !over}>
              <td>{left}</td>
              <td>{right}</td>
              <td>{joined}</td>
              <td>{formatCount(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {over && (
        <p className="figure__legend">
          {most === mostMerges ? words.limit(mostMerges) : words.noPair}
        </p>
      )}
    </>
  );
}
