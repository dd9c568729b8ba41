/** The next step with its numbers in it, and how high the walk stands. */
import { formatFactor, formatValue } from '@/components/figure/format';
import { StepCard, type StepRow } from '@/components/figure/StepCard';
import { scenes, type WalkReading, type WalkState } from './model';
import type { Words } from './strings';

const marks = {
  waiting: 'still',
  arrived: 'still',
  descending: 'down',
  climbed: 'up',
  lost: 'lost',
} as const;

interface StepArithmeticProps {
  readonly state: WalkState;
  readonly reading: WalkReading;
  readonly strings: Words;
}

export function StepArithmetic({ state, reading, strings }: StepArithmeticProps) {
  const { ground, terms } = scenes[state.scene];
  const { at, gradient, next, loss, startLoss, verdict } = reading;
  const rows = ([0, 1] as const).map((i): StepRow => ({
    id: terms[i],
    term: terms[i],
    symbol: ground.axes[i],
    sum: (
      <>
        <span data-term={terms[i]}>{formatValue(at[i])}</span> −{' '}
        <span data-term="rate">{formatValue(state.rate)}</span> ·{' '}
        <span data-term="gradient">{formatFactor(gradient[i])}</span>
      </>
    ),
    result: formatValue(next[i]),
  }));
  return (
    <div className="figure__sum">
      <StepCard title={strings.nextStep(state.steps + 1)} rows={rows} />
      <p data-sum="loss">
        <span className="figure__word">{strings.lossNow(state.steps)}</span>{' '}
        <strong data-term="loss">{formatValue(loss)}</strong>{' '}
        <span className="figure__word">{strings.lossBefore(formatValue(startLoss))}</span>
      </p>
      <p data-verdict={verdict} data-mark={marks[verdict]} className="figure__verdict">
        {strings.verdicts[verdict]}
      </p>
    </div>
  );
}
