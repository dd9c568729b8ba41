/** The last stage: what the step has done, the losses so far, and the way to the next step. */
import { useMemo } from 'react';
import { formatValue } from '@/components/figure/format';
import { judge, readCurves, type Training } from './model';
import { LossCurves } from './LossCurves';
import type { OpenStep } from './step-tensors';
import { useWords } from './strings';

interface RepeatPanelProps {
  readonly training: Training;
  readonly done: number;
  readonly step: OpenStep;
  readonly onNext: () => void;
}

export function RepeatPanel({ training, done, step, onNext }: RepeatPanelProps) {
  const words = useWords().step;
  const curves = useMemo(() => readCurves(training), [training]);
  const [train, validation] = useMemo(() => {
    const { split, snapshots } = training;
    return [split.train, split.validation].map((part) =>
      formatValue(judge(snapshots[done + 1]!, part).loss),
    ) as [string, string];
  }, [training, done]);
  const last = done + 1 >= training.batches.length;
  const before = formatValue(step.tensors.loss[0]![0]!);

  return (
    <div className="training__repeat">
      <LossCurves curves={curves} cursor={done + 1} label={words.curves} />
      <div className="figure__sum training__sum" data-sum="repeat">
        <p>{words.batchLoss(done + 1, before, formatValue(step.lossAfter))}</p>
        <p>{words.setLoss(train, validation)}</p>
        {last ? (
          <p>{words.noNext}</p>
        ) : (
          <button type="button" className="button" onClick={onNext}>
            {words.next(done + 2)}
          </button>
        )}
      </div>
    </div>
  );
}
