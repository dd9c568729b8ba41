/** One training step opened into its seven stages, with every tensor and the arithmetic of every number. */
import { useMemo } from 'react';
import { SliderField } from '@/components/controls/SliderField';
import { StepControls } from '@/components/controls/StepControls';
import { Figure } from '@/components/figure/Figure';
import { formatValue } from '@/components/figure/format';
import { useTermValues } from '@/components/terms/use-term-values';
import { useFigureState } from '@/components/figure/use-figure-state';
import { Arithmetic } from './Arithmetic';
import { train } from './model';
import { RepeatPanel } from './RepeatPanel';
import { StagePanel } from './StagePanel';
import { firstPicks, stageNames, type Pick } from './stages';
import { openStep } from './step-tensors';
import { useWords } from './strings';
import './training.css';

interface StepState {
  /** Training steps done before the one that is open. */
  readonly done: number;
  readonly stage: number;
  readonly pick: Pick;
}

const opening: StepState = { done: 0, stage: 0, pick: firstPicks.prepare };

/** Stage and pick together: a number that the new stage does not show is let go. */
function enter(state: StepState, stage: number): StepState {
  return { ...state, stage, pick: firstPicks[stageNames[stage]!] };
}

export function StepFigure() {
  const strings = useWords();
  const words = strings.step;
  const training = useMemo(() => train({ size: 6, rate: 0.3, order: 'shuffled' }), []);
  const [state, change, reset] = useFigureState<StepState>('step', opening);
  const { done, pick } = state;
  const step = useMemo(() => openStep(training, done), [training, done]);
  const stage = stageNames[state.stage]!;
  const loss = step.tensors.loss[0]![0]!;

  useTermValues({ loss, rate: training.rate, batch: training.size });

  const jump = (to: number) => change((before) => enter(before, to));
  return (
    <Figure
      id="step"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description(
        done + 1,
        words.titles[stage],
        step.labels.map((label) => strings.species[label]!),
        words.batchLoss(done + 1, formatValue(loss), formatValue(step.lossAfter)),
      )}
      onReset={reset}
    >
      <div className="figure__side">
        <ol className="training__stages" aria-label={words.stages}>
          {stageNames.map((name, i) => (
            <li key={name}>
              <button
                type="button"
                aria-current={name === stage ? 'step' : undefined}
                onClick={() => jump(i)}
              >
                <span>{i + 1}</span> {words.titles[name]}
              </button>
            </li>
          ))}
        </ol>
        <div className="training__steering">
          <StepControls
            steps={state.stage}
            most={stageNames.length - 1}
            label={words.stage}
            format={(at) => words.stageOf(at + 1)}
            interval={1800}
            onSteps={(update) => change((before) => enter(before, update(before.stage)))}
          />
          <SliderField
            label={words.trainingStep}
            value={done + 1}
            min={1}
            max={training.batches.length}
            step={1}
            onChange={(to) => change({ done: to - 1 })}
          />
        </div>
        <p className="training__text">{words.texts[stage]}</p>
        {stage === 'repeat' ? (
          <RepeatPanel
            training={training}
            done={done}
            step={step}
            onNext={() => change({ ...enter(state, 2), done: done + 1 })}
          />
        ) : (
          <>
            <StagePanel
              stage={stage}
              step={step}
              pick={pick}
              onPick={(to) => change({ pick: to })}
            />
            <Arithmetic training={training} done={done} step={step} pick={pick} />
          </>
        )}
      </div>
    </Figure>
  );
}
