/** Ten epochs: which birds are read when, how the losses go, and what becomes of it on each of the three sets. */
import { SelectField } from '@/components/controls/SelectField';
import { useMemo } from 'react';
import { createDealtBatches } from '@/charts/counts/dealt-batches';
import { SliderField } from '@/components/controls/SliderField';
import { StepControls } from '@/components/controls/StepControls';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatValue } from '@/components/figure/format';
import { useChart } from '@/components/figure/use-chart';
import { useFigureState } from '@/components/figure/use-figure-state';
import { LossCurves } from './LossCurves';
import {
  batchSizes,
  judge,
  orders,
  readCurves,
  train,
  type Training,
  type TrainingOptions,
} from './model';
import { SetTable } from './SetTable';
import { speciesSigns } from './StagePanel';
import { useWords } from './strings';
import './training.css';

interface EpochState extends TrainingOptions {
  readonly step: number;
  /** How often the test set was looked at, and whether it is open now. */
  readonly looks: number;
  readonly open: boolean;
}

const opening: EpochState = {
  size: 204,
  rate: 0.3,
  order: 'shuffled',
  step: 10,
  looks: 0,
  open: false,
};

/** The same number of epochs with another batch size. */
function resize(state: EpochState, size: number): EpochState {
  return { ...state, size, step: Math.round((state.step * state.size) / size), open: false };
}

export function EpochFigure() {
  const strings = useWords();
  const words = strings.epochs;
  const [state, change, reset] = useFigureState<EpochState>('epochs', opening);
  const { size, rate, order, step } = state;
  const training = useMemo(() => train({ size, rate, order }), [size, rate, order]);
  const curves = useMemo(() => readCurves(training), [training]);
  const { split, snapshots } = training;
  const judgements = {
    train: judge(snapshots[step]!, split.train),
    validation: judge(snapshots[step]!, split.validation),
    test: judge(snapshots[step]!, split.test),
  };
  /** The test set is closed again. */
  const retrain = (part: Partial<EpochState>) => change({ ...part, open: false });

  return (
    <Figure
      id="epochs"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description({
        order: words.orders[order],
        size,
        rate: formatValue(rate),
        step,
        train: words.of(judgements.train.right, judgements.train.size),
        validation: words.of(judgements.validation.right, judgements.validation.size),
      })}
      onReset={reset}
    >
      <FigureColumns ratio={1.15}>
        <div>
          <Dealt training={training} step={step} />
          <p className="figure__legend training__key">
            {speciesSigns.map((sign, label) => (
              <span key={sign}>
                <span className="dealt__key" data-class={label} aria-hidden="true">
                  {sign}
                </span>{' '}
                {strings.species[label]}
              </span>
            ))}
          </p>
          <SetTable
            judgements={judgements}
            looks={state.looks}
            open={state.open}
            onLook={() => change({ looks: state.looks + 1, open: true })}
          />
        </div>
        <div className="figure__side">
          <SelectField
            label={words.order}
            names={orders}
            words={words.orders}
            value={order}
            onChange={(to) => retrain({ order: to })}
          />
          <SelectField
            label={words.size}
            names={batchSizes}
            words={words.sizeOf}
            value={size}
            term="batch"
            onChange={(to) => change(resize(state, to))}
          />
          <SliderField
            label={words.rate}
            term="rate"
            value={rate}
            min={0.1}
            max={1}
            step={0.1}
            onChange={(to) => retrain({ rate: to })}
          />
          <StepControls
            steps={step}
            most={training.batches.length}
            interval={Math.max(16, Math.min(500, 20_000 / training.batches.length))}
            onSteps={(update) => change((before) => ({ step: update(before.step), open: false }))}
          />
          <LossCurves curves={curves} cursor={step} label={words.curves} />
        </div>
      </FigureColumns>
    </Figure>
  );
}

interface DealtProps {
  readonly training: Training;
  readonly step: number;
}

/** The epoch that the next step belongs to. */
function Dealt({ training, step }: DealtProps) {
  const words = useWords().epochs;
  const { batches, split, size } = training;
  const perEpoch = split.train.size / size;
  const over = step >= batches.length;
  const epoch = Math.min(Math.floor(step / perEpoch), batches.length / perEpoch - 1);
  const data = useMemo(
    () => ({
      batches: batches
        .slice(epoch * perEpoch, (epoch + 1) * perEpoch)
        .map((places) => places.map((i) => split.train.labels[i]!)),
      read: step - epoch * perEpoch,
    }),
    [batches, split, perEpoch, epoch, step],
  );
  const chart = useChart(createDealtBatches, data);
  return (
    <>
      <p className="figure__word" data-value="epoch">
        {over ? words.over : words.epoch(epoch + 1, step - epoch * perEpoch + 1, perEpoch)}
      </p>
      <div ref={chart} className="training__marks" />
    </>
  );
}
