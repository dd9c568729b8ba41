/** The three lengths at one gap, what each step made of them on average, and how that is called. */
import { formatLength, formatNumber } from '@/components/figure/format';
import type { GapReading } from './gap-model';
import { useWords } from './strings';

interface GapTableProps {
  readonly reading: GapReading;
  readonly sigma: number;
  readonly gap: number;
}

/** Beyond a factor of ten the gradient has lost, or gained, an order of magnitude. */
function judge(length: number): 'down' | 'still' | 'up' {
  if (length < 0.1) return 'down';
  return length > 10 ? 'up' : 'still';
}

export function GapTable({ reading, sigma, gap }: GapTableProps) {
  const words = useWords().gap;
  const [length, linear] = [reading.lengths[gap]!, reading.linear[gap]!];
  const slopes = reading.slopes.slice(0, gap);
  const slope = slopes.reduce((sum, value) => sum + value, 0) / slopes.length;
  const rows = [
    ['bound', 'dashed', 'sigma', sigma ** gap],
    ['linear', 'faint', undefined, linear],
    ['real', 'solid', 'g', length],
  ] as const;
  const verdict = judge(length);
  return (
    <>
      <table className="figure__table rnn__lengths" data-align="numbers">
        <thead>
          <tr>
            <th scope="col">{words.quantity(gap)}</th>
            <td />
            <th scope="col">{words.factor}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, line, term, value]) => (
            <tr key={name} data-row={name}>
              <th scope="row">
                <span className="figure__key rnn__key" data-line={line} data-term={term} />{' '}
                {words[name]}
              </th>
              <td data-term={term}>{formatLength(value)}</td>
              <td>× {formatNumber(value ** (1 / gap))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {words.slope}: <span data-value="slope">{formatNumber(slope, 2)}</span>
      </p>
      <p className="figure__verdict" data-mark={verdict}>
        {words.verdict[verdict]}
      </p>
    </>
  );
}
