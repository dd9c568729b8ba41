/** Accuracy, precision and recall with the counts that they are made of. */
import { formatPercent } from '@/components/figure/format';
import { useLanguage } from '@/i18n';
import { measureNames, type MeasureName, type ThresholdReading } from './metrics';
import { useWords } from './strings';

interface Fraction {
  readonly over: string;
  readonly under: string;
}

function fractionOf(name: MeasureName, reading: ThresholdReading): Fraction {
  const { truePositives: tp, falsePositives: fp, falseNegatives: fn, trueNegatives: tn } = reading;
  switch (name) {
    case 'accuracy':
      return { over: `(${tp} + ${tn})`, under: `${tp} + ${fp} + ${fn} + ${tn}` };
    case 'precision':
      return { over: String(tp), under: `${tp} + ${fp}` };
    case 'recall':
      return { over: String(tp), under: `${tp} + ${fn}` };
  }
}

export function MeasureSums({ reading }: { readonly reading: ThresholdReading }) {
  const words = useWords().metrics;
  const language = useLanguage();
  const { trueNegatives, falsePositives, counts } = reading;
  const all = counts.flat().reduce((sum, count) => sum + count, 0);
  return (
    <div className="training__measures">
      {measureNames.map((name, series) => {
        const { over, under } = fractionOf(name, reading);
        return (
          <div key={name} data-sum={name}>
            <p className="figure__word">
              <strong data-series={series}>{words.letters[name]}</strong>{' '}
              <strong data-term={name}>{words.measures[name]}</strong> {words.questions[name]}
            </p>
            <p>
              {over} / ({under}) ={' '}
              <strong data-term={name} data-value={name}>
                {formatPercent(reading[name], language)}
              </strong>
              {Number.isNaN(reading[name]) && ` (${words.undefinedWord})`}
            </p>
          </div>
        );
      })}
      <p className="figure__word">
        {words.never(formatPercent((trueNegatives + falsePositives) / all, language))}
      </p>
    </div>
  );
}
