/** A pooled value: four values of one map, of which the largest goes on. */
import { formatDecimals } from '@/components/figure/format';
import { useWords } from './strings';

interface PoolingSumsProps {
  readonly window: readonly number[];
  readonly largest: number;
  readonly winner: number;
}

export function PoolingSums({ window, largest, winner }: PoolingSumsProps) {
  const words = useWords().flow;
  const equal = window.every((value) => value === largest);
  return (
    <>
      <ol className="cnn__window" aria-label={words.window} data-term="a">
        {window.map((value, i) => (
          <li key={i} data-winner={!equal && i === winner}>
            {formatDecimals(value, 3)}
          </li>
        ))}
      </ol>
      <p className="figure__sum" data-sum="pooling">
        max({window.map((value) => formatDecimals(value, 3)).join(', ')}) ={' '}
        <strong data-value="a">{formatDecimals(largest, 3)}</strong>
      </p>
      <p className="figure__word">{equal ? words.pooledEqual : words.pooled(winner + 1)}</p>
    </>
  );
}
