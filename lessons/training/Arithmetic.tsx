/** How the number that was pointed at came about. */
import { useMemo } from 'react';
import { formatValue } from '@/components/figure/format';
import { explain, rules } from './explain';
import type { Training } from './model';
import { symbols, termOf, type Pick } from './stages';
import { nudge, parameterIds, type OpenStep } from './step-tensors';
import { useWords } from './strings';

interface ArithmeticProps {
  readonly training: Training;
  readonly done: number;
  readonly step: OpenStep;
  readonly pick: Pick;
}

export function Arithmetic({ training, done, step, pick }: ArithmeticProps) {
  const words = useWords().step;
  const { tensor, row, column } = pick;
  const value = step.tensors[tensor][row]![column]!;
  const { sum } = explain(step.tensors, tensor, pick, training.rate);
  const rule = rules[tensor];
  const symbol = tensor === 'raw' ? words.names['raw']! : symbols[tensor];
  const parameter = parameterIds.find((id) => `d${id}` === tensor);
  const nudged = useMemo(
    () => (parameter === undefined ? null : nudge(training, done, parameter, row, column)),
    [training, done, parameter, row, column],
  );
  const given = useGiven(pick, done, value);

  return (
    <div className="figure__sum training__sum" data-sum={tensor} aria-live="polite">
      <p className="figure__word">
        {words.place(symbol, row + 1, column + 1)}
        {rule !== null && (
          <>
            {' '}
            <span className="training__rule">
              {symbol} = {rule}
            </span>
          </>
        )}
      </p>
      {sum === null ? (
        <p>{given}</p>
      ) : (
        <p>
          {sum} ={' '}
          <strong data-term={termOf[tensor]} data-value="result">
            {formatValue(value)}
          </strong>
        </p>
      )}
      {nudged !== null && (
        <p className="figure__word" data-value="nudged">
          {words.nudged(formatValue(nudged))}
        </p>
      )}
    </div>
  );
}

/** What is said of numbers that no sum makes. */
function useGiven({ tensor, column }: Pick, done: number, value: number): string {
  const { given } = useWords().step;
  switch (tensor) {
    case 'raw':
    case 'mean':
    case 'deviation':
      return given[tensor](column, formatValue(value));
    case 'Y':
      return given.target(value === 1, column);
    default:
      if (done > 0) return given.learned(done);
      return tensor.startsWith('b') ? given.zero : given.drawn;
  }
}
