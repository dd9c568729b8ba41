/** The chosen pair: counts, the probability that they make, and its surprise. */
import { SelectField } from '@/components/controls/SelectField';
import { formatCount, formatDecimals, formatValue } from '@/components/figure/format';
import { likeliestAfter, readPair, type Counted, type CountsState } from './counts-model';
import { useCountsWords } from './counts-strings';

interface PairSumProps {
  readonly counted: Counted;
  readonly state: CountsState;
  readonly added: number;
  readonly onChange: (changes: Partial<CountsState>) => void;
}

/** Characters whose probabilities are listed. */
const shownNext = 8;

export function PairSum({ counted, state, added, onChange }: PairSumProps) {
  const words = useCountsWords();
  const { characters } = counted;
  const { count, total, probability } = readPair(counted, state);
  const [before, after] = [words.character(state.before), words.character(state.after)];
  const plus = formatDecimals(added, 3);
  return (
    <div className="figure__side">
      <div className="figure__row">
        <SelectField
          label={words.before}
          names={characters}
          words={words.character}
          value={state.before}
          onChange={(to) => onChange({ before: to })}
        />
        <SelectField
          label={words.after}
          names={characters}
          words={words.character}
          value={state.after}
          onChange={(to) => onChange({ after: to })}
        />
      </div>
      <p>{words.counts(before, formatCount(total), after, formatCount(count))}</p>
      <p className="figure__sum">
        p({after} | {before}) = ({formatCount(count)} + {plus}) / ({formatCount(total)} + {plus} ·{' '}
        {characters.length}) = {formatValue(probability)}
      </p>
      <p className="figure__sum">
        −ln p = {formatValue(-Math.log(probability))} {words.nats}
      </p>
      {probability === 0 && <p>{words.impossible}</p>}
      <table className="figure__table gpt-counts__next" data-align="numbers">
        <caption>{words.likeliest(before)}</caption>
        <tbody>
          {likeliestAfter(counted, state.before, added, shownNext).map((next) => (
            <tr key={next.character} data-chosen={next.character === state.after}>
              <th scope="row">{words.character(next.character)}</th>
              <td>{next.probability.toFixed(3)}</td>
              <td>
                <div
                  className="gpt-counts__share"
                  style={{ width: `${100 * next.probability}%` }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
