/** One optimiser on one surface, with every number of its next step. */
import { SelectField } from '@/components/controls/SelectField';
import { useMemo } from 'react';
import { StepControls } from '@/components/controls/StepControls';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatPoint, formatValue } from '@/components/figure/format';
import { StepCard } from '@/components/figure/StepCard';
import { SurfaceMap } from '@/components/maps/SurfaceMap';
import { useTermValues } from '@/components/terms/use-term-values';
import { useFigureState } from '@/components/figure/use-figure-state';
import { optimiserNames } from '@/math/optimisers';
import { RateField } from './RateField';
import { Rules } from './Rules';
import { sceneNames, scenes } from './scenes';
import { SettingFields } from './SettingFields';
import {
  chooseOptimiser,
  isAdaptive,
  mostSteps,
  openScene,
  readStep,
  stepOpening,
  type StepReading,
  type StepState,
} from './step-model';
import { useWords, type Words } from './strings';
import { layoutRows } from './update-rows';
import './optimizers.css';

const weights = [
  { symbol: 'w₁', term: 'w1' },
  { symbol: 'w₂', term: 'w2' },
] as const;

export function StepFigure() {
  const strings = useWords();
  const [state, change, reset] = useFigureState('step', stepOpening);
  const reading = useMemo(() => readStep(state), [state]);
  const { trail, otherTrail, at, next, loss, lost } = reading;
  const trails = useMemo(() => [trail, otherTrail], [trail, otherTrail]);
  const arrow = useMemo(() => (lost ? null : ([at, next] as const)), [lost, at, next]);
  const { ground, surface } = scenes[state.scene];
  const { settings, optimiser } = state;

  const { rate, beta, rho, beta1, beta2, epsilon, decay } = settings;
  useTermValues({ w1: at[0], w2: at[1], loss, rate, beta, rho, beta1, beta2, epsilon, decay });

  return (
    <Figure
      id="step"
      wide
      name={strings.step.figureName}
      caption={strings.step.caption}
      description={strings.step.description({
        optimiser: strings.optimisers[optimiser],
        scene: strings.scenes[state.scene],
        start: formatPoint(state.start),
        rate: formatValue(settings.rate),
        steps: state.steps,
        at: formatPoint(at),
        loss: formatValue(loss),
        move: formatPoint([reading.update[0].change, reading.update[1].change]),
      })}
      onReset={reset}
    >
      <FigureColumns ratio={1.1}>
        <div className="figure__picture">
          <SurfaceMap
            ground={ground}
            trails={trails}
            arrow={arrow}
            start={state.start}
            label={strings.start}
            valueText={strings.startText(
              formatPoint(state.start),
              formatValue(surface.value(state.start)),
            )}
            onMove={(to) => change({ start: to })}
          />
          <p className="figure__legend">
            {strings.step.legend}{' '}
            {isAdaptive(optimiser) && strings.step.legendOther(settings.corrected)}
          </p>
        </div>
        <div className="figure__side">
          <Controls state={state} strings={strings} lost={lost} onState={change} />
          <p data-sum="loss">
            {strings.step.lossNow(reading.number - 1)}{' '}
            <strong data-term="loss">{formatValue(loss)}</strong>
            {lost && <span className="optimizers__warning"> {strings.step.lost}</span>}
          </p>
          <Rules optimiser={optimiser} corrected={settings.corrected} />
        </div>
        <Cards state={state} reading={reading} strings={strings} />
      </FigureColumns>
    </Figure>
  );
}

interface ControlsProps {
  readonly state: StepState;
  readonly strings: Words;
  readonly lost: boolean;
  readonly onState: (update: (before: StepState) => StepState) => void;
}

function Controls({ state, strings, lost, onState }: ControlsProps) {
  const { settings, optimiser } = state;
  return (
    <div className="figure__side">
      <div className="figure__row">
        <SelectField
          label={strings.optimiser}
          value={optimiser}
          names={optimiserNames}
          words={strings.optimisers}
          onChange={(name) => onState((before) => chooseOptimiser(before, name))}
        />
        <SelectField
          label={strings.surface}
          value={state.scene}
          names={sceneNames}
          words={strings.scenes}
          onChange={(name) => onState((before) => openScene(before, name))}
        />
      </div>
      <RateField
        label={strings.rate}
        rate={settings.rate}
        onRate={(rate) =>
          onState((before) => ({ ...before, settings: { ...before.settings, rate } }))
        }
      />
      <SettingFields
        optimiser={optimiser}
        settings={settings}
        strings={strings}
        onSettings={(changed) => onState((before) => ({ ...before, settings: changed }))}
      />
      <StepControls
        steps={state.steps}
        most={mostSteps}
        over={lost}
        onSteps={(update) => onState((before) => ({ ...before, steps: update(before.steps) }))}
      />
    </div>
  );
}

interface CardsProps {
  readonly state: StepState;
  readonly reading: StepReading;
  readonly strings: Words;
}

function Cards({ state: { optimiser, settings }, reading, strings }: CardsProps) {
  const { number, at, next, memories, update } = reading;
  return (
    <div className="figure__whole optimizers__cards">
      {weights.map(({ symbol, term }, i) => (
        <div key={term} data-card={term}>
          <StepCard
            title={strings.step.card(symbol, number)}
            rows={layoutRows(
              {
                optimiser,
                settings,
                symbol,
                term,
                w: at[i]!,
                t: number,
                memory: memories[i]!,
                update: update[i]!,
                next: next[i]!,
              },
              strings,
            )}
          />
        </div>
      ))}
    </div>
  );
}
