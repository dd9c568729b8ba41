/** The line that the lesson's first cell is learning, step by step as its run is recorded. */
import { useMemo, useState, type ReactNode } from 'react';
import { useCellSession } from '@/components/cell/cell-sessions';
import { Timeline } from '@/components/cell/output/Timeline';
import { useRecord, useRecorded } from '@/components/cell/output/use-record';
import { Figure } from '@/components/figure/Figure';
import { formatDecimals } from '@/components/figure/format';
import { followRun, readNeuron, recogniseGate, start, type NeuronState } from './model';
import { PlanePicture } from './PlanePicture';
import { useWords, type Words } from './strings';
import './NeuronFigure.css';

type CellSession = NonNullable<ReturnType<typeof useCellSession>>;
type RunRecord = ReturnType<typeof useRecord>;

const untrained: NeuronState = { ...start, w: [0, 0], b: 0 };

export function RunFigure() {
  const strings = useWords();
  const session = useCellSession('neuron/gates');
  return session === null ? (
    <RunPicture {...beforeRun} strings={strings} />
  ) : (
    <FollowedRun session={session} strings={strings} />
  );
}

interface Moment {
  readonly step: number;
  readonly state: NeuronState;
}

const beforeRun: Moment = { step: 0, state: untrained };

/** What the cell showed under `weights`, `bias` and `targets` near a step, as a state of the figure. */
function useMoment(record: RunRecord, step: number): Moment {
  const weights = useRecorded(record, (present) => present.shownNear('weights', step));
  const bias = useRecorded(record, (present) => present.shownNear('bias', step));
  const targets = useRecorded(record, (present) => present.shownNear('targets', step));
  return useMemo(() => {
    const [w1, w2] = weights?.values ?? [];
    const b = bias?.values[0];
    if (weights === undefined || w1 === undefined || w2 === undefined || b === undefined) {
      return beforeRun;
    }
    const gate = (targets && recogniseGate([...targets.values])) ?? 'none';
    return { step: weights.step, state: followRun({ ...untrained, gate }, [w1, w2], b) };
  }, [weights, bias, targets]);
}

function FollowedRun({ session, strings }: { session: CellSession; strings: Words }) {
  const record = useRecord(session);
  const last = useRecorded(record, (present) => present.lastStep);
  const [lookBack, setLookBack] = useState<{ record: RunRecord; step: number } | null>(null);
  const cursor = lookBack?.record === record ? lookBack.step : null;
  const { step, state } = useMoment(record, cursor ?? last);
  return (
    <RunPicture state={state} step={step} strings={strings}>
      <Timeline
        record={record}
        cursor={cursor}
        onMove={(to) => setLookBack(to === null ? null : { record, step: to })}
      />
    </RunPicture>
  );
}

interface RunPictureProps extends Moment {
  readonly strings: Words;
  readonly children?: ReactNode;
}

function RunPicture({ state, step, strings, children }: RunPictureProps) {
  const reading = useMemo(() => readNeuron(state), [state]);
  const { w, b, gate } = state;
  const weights = [formatDecimals(w[0], 3), formatDecimals(w[1], 3)] as const;
  const score =
    gate === 'none' ? '' : strings.scoreSentence(strings.gates[gate], reading.right, reading.total);
  return (
    <Figure
      id="run"
      description={
        step === 0
          ? strings.run.waiting
          : strings.run.description({ step, w: weights, b: formatDecimals(b, 3), score })
      }
      caption={strings.run.caption}
    >
      <div className="neuron neuron--run">
        <div className="neuron__sums">
          {step === 0 ? (
            <p className="neuron__word">{strings.run.waiting}</p>
          ) : (
            <>
              <p className="neuron__word">{strings.run.step(step)}</p>
              <p data-sum="parameters">
                <span data-term="w" className="neuron__amount">
                  w = ({weights.join(', ')})
                </span>
                <br />
                <span data-term="b" className="neuron__amount">
                  b = {formatDecimals(b, 3)}
                </span>
              </p>
              {reading.total > 0 && (
                <p data-sum="score">
                  <strong>{strings.right(reading.right, reading.total)}</strong>
                </p>
              )}
            </>
          )}
          {children}
        </div>
        <PlanePicture state={state} reading={reading} strings={strings} withInput={false} />
      </div>
    </Figure>
  );
}
