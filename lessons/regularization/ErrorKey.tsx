/** Two errors as numbers, each with the hue of its curve. */
import { formatValue } from '@/components/figure/format';
import { useWords } from './strings';
import '@/charts/base/series-hues.css';

interface ErrorKeyProps {
  readonly training: number;
  readonly validation: number;
}

export function ErrorKey({ training, validation }: ErrorKeyProps) {
  const words = useWords();
  return (
    <div className="figure__sum">
      <p>
        <span className="figure__key" data-series="0" /> {words.trainingError}:{' '}
        <strong data-value="training">{formatValue(training)}</strong>
      </p>
      <p>
        <span className="figure__key" data-series="1" /> {words.validationError}:{' '}
        <strong data-value="validation">{formatValue(validation)}</strong>
      </p>
    </div>
  );
}
