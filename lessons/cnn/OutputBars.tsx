/** The ten digits with their logits and probabilities; a press on one asks how it came about. */
import { formatDecimals, formatPercent } from '@/components/figure/format';
import { useLanguage } from '@/i18n';
import type { NetworkReading } from './network';
import { useWords } from './strings';

interface OutputBarsProps {
  readonly reading: NetworkReading;
  readonly chosen: number | null;
  readonly onChoose: (digit: number) => void;
}

export function OutputBars({ reading, chosen, onChoose }: OutputBarsProps) {
  const words = useWords().flow;
  const language = useLanguage();
  const { logits, probabilities } = reading;
  const answer = probabilities.indexOf(Math.max(...probabilities));
  return (
    <div className="cnn__bars" role="group" aria-label={words.bars}>
      <p className="cnn__bar-heads" aria-hidden="true">
        <span>{words.columns.digit}</span>
        <span data-term="z">{words.columns.logit}</span>
        <span data-term="p">{words.columns.probability}</span>
      </p>
      {probabilities.map((share, digit) => {
        const z = formatDecimals(logits[digit]!, 1);
        const percent = formatPercent(share, language);
        return (
          <button
            key={digit}
            type="button"
            className="cnn__bar"
            aria-pressed={digit === chosen}
            data-answer={digit === answer}
            onClick={() => onChoose(digit)}
          >
            <span>
              <span className="visually-hidden">{words.columns.digit} </span>
              {digit === answer ? <strong>{digit}</strong> : digit}
            </span>{' '}
            <span>
              <span className="visually-hidden">{words.columns.logit} </span>
              {z}
            </span>{' '}
            <span className="cnn__share" style={{ '--share': `${100 * share}%` } as object}>
              <span className="visually-hidden">{words.columns.probability} </span>
              {percent}
            </span>
          </button>
        );
      })}
    </div>
  );
}
