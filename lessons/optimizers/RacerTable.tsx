/** Who runs, at which rate, and how far each has come. */
import { TrailKey } from '@/components/maps/TrailKey';
import { formatValue } from '@/components/figure/format';
import type { OptimiserName } from '@/math/optimisers';
import { RateField } from './RateField';
import { racerNames, type Racer, type RaceState, type RacerName } from './race-model';
import type { Words } from './strings';

interface RacerTableProps {
  readonly state: RaceState;
  /** As far as they have come, in the order of `racerNames`. */
  readonly racers: readonly Racer[];
  readonly strings: Words;
  readonly onRest: (name: RacerName, rests: boolean) => void;
  readonly onRate: (name: OptimiserName, rate: number) => void;
}

export function RacerTable({ state, racers, strings, onRest, onRate }: RacerTableProps) {
  const words = strings.race;
  return (
    <table className="figure__table optimizers-racers">
      <thead>
        <tr>
          <th scope="col">{words.racer}</th>
          <th scope="col" data-term="rate">
            {strings.rate}
          </th>
          <th scope="col" data-term="loss">
            {words.excess}
          </th>
          <th scope="col">{words.arrived}</th>
        </tr>
      </thead>
      <tbody>
        {racerNames.map((name, i) => {
          const { excess, arrived } = racers[i]!;
          const now = excess.at(-1);
          return (
            <tr key={name} data-racer={name}>
              <th scope="row">
                <label>
                  <input
                    type="checkbox"
                    checked={!state.resting.includes(name)}
                    onChange={({ target }) => onRest(name, !target.checked)}
                  />{' '}
                  <TrailKey index={i} /> {strings.racers[name]}
                </label>
              </th>
              <td className="optimizers-racers__rate">
                {name === 'own' ? (
                  <span>{now === undefined ? words.ownWaiting : words.ownRunning}</span>
                ) : (
                  <RateField
                    label={words.rateOf(strings.racers[name])}
                    rate={state.rates[name]}
                    onRate={(rate) => onRate(name, rate)}
                  />
                )}
              </td>
              <td data-value="excess">{now === undefined ? '–' : formatValue(now)}</td>
              <td data-value="arrived">{words.arrivedAt(arrived)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
