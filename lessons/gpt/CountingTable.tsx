/** Each counting model with its losses and two hundred characters that it wrote. */
import { useMemo } from 'react';
import { formatDecimals } from '@/components/figure/format';
import { countingNames, type CountingLosses } from './counting-losses';
import { writeSample, type Counted } from './counts-model';
import { useCountsWords } from './counts-strings';

interface CountingTableProps {
  readonly losses: CountingLosses;
  /** Null while the text is on its way. */
  readonly counted: Counted | null;
  readonly added: number;
  readonly seed: number;
}

function formatLoss(loss: number): string {
  return Number.isFinite(loss) ? loss.toFixed(2) : '∞';
}

export function CountingTable({ losses, counted, added, seed }: CountingTableProps) {
  const words = useCountsWords();
  const samples = useMemo(
    () => counted && countingNames.map((name) => writeSample(counted, name, added, seed)),
    [counted, added, seed],
  );
  return (
    <div className="gpt-counts__models">
      {countingNames.map((name, place) => {
        const { learned, held } = losses[name];
        return (
          <section key={name} className="gpt-counts__model" aria-label={words.models[name]}>
            <p className="gpt-counts__name">{words.models[name]}</p>
            <p className="gpt-counts__losses">
              <span>{words.learned}</span>
              <b>{formatLoss(learned)}</b>
              <span>{words.held}</span>
              <b>{formatLoss(held)}</b>
              <span>{words.perplexity}</span>
              <b>{Number.isFinite(held) ? formatDecimals(Math.exp(held), 1) : '∞'}</b>
            </p>
            <div
              className="gpt-counts__bar"
              style={{ width: `${100 * Math.min(1, held / losses.uniform.held)}%` }}
            />
            <pre
              role="group"
              className="gpt-counts__sample"
              aria-label={words.sample}
              lang="en"
              tabIndex={0}
            >
              {samples?.[place] ?? words.waiting}
            </pre>
          </section>
        );
      })}
    </div>
  );
}
