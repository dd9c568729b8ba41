/** The line that the lesson's first cell is learning, step by step as its run is recorded. */
import { useMemo } from 'react';
import { useFollowedRun } from '@/components/cell/use-followed-run';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatDecimals } from '@/components/figure/format';
import { followRun, readNeuron, recogniseGate, start, type NeuronState } from './model';
import { PlanePicture } from './PlanePicture';
import { useWords } from './strings';
import './neuron.css';

const untrained: NeuronState = { ...start, w: [0, 0], b: 0 };
const followed = ['weights', 'bias', 'targets'] as const;

interface Moment {
  readonly step: number;
  readonly state: NeuronState;
}

const beforeRun: Moment = { step: 0, state: untrained };

type Shown = ReturnType<typeof useFollowedRun>['shown'][number];

/** What the cell showed, as a state of the figure. */
function readMoment(weights: Shown, bias: Shown, targets: Shown): Moment {
  const [w1, w2] = weights?.values ?? [];
  const b = bias?.values[0];
  if (weights === undefined || w1 === undefined || w2 === undefined || b === undefined) {
    return beforeRun;
  }
  const gate = (targets && recogniseGate([...targets.values])) ?? 'none';
  return { step: weights.step, state: followRun({ ...untrained, gate }, [w1, w2], b) };
}

export function RunFigure() {
  const strings = useWords();
  const { shown, timeline } = useFollowedRun('neuron/gates', followed);
  const { state, step } = useMemo(() => readMoment(shown[0], shown[1], shown[2]), [shown]);
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
      name={strings.run.figureName}
      caption={strings.run.caption}
    >
      <FigureColumns ratio={0.8}>
        <div className="figure__sum neuron__sums">
          {step === 0 ? (
            <p className="figure__word">{strings.run.waiting}</p>
          ) : (
            <>
              <p className="figure__word">{strings.run.step(step)}</p>
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
          {timeline}
        </div>
        <PlanePicture state={state} reading={reading} strings={strings} withInput={false} />
      </FigureColumns>
    </Figure>
  );
}
