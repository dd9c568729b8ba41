/** All optimisers from one start, and the reader's own among them. */
import { SelectField } from '@/components/controls/SelectField';
import { useMemo } from 'react';
import { StepControls } from '@/components/controls/StepControls';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatPoint, formatValue } from '@/components/figure/format';
import { SurfaceMap } from '@/components/maps/SurfaceMap';
import { SurfaceView } from '@/components/maps/SurfaceView';
import { useFigureState } from '@/components/figure/use-figure-state';
import { LossCurves } from './LossCurves';
import {
  equaliseRates,
  openRace,
  pauseRacer,
  raceOpening,
  raceSteps,
  runRace,
  type RaceState,
  type RacerName,
} from './race-model';
import { RacerTable } from './RacerTable';
import { sceneNames, scenes } from './scenes';
import { useWords } from './strings';
import { badAnswer, useOwnWalk } from './use-own-walk';
import './optimizers.css';

function rest(state: RaceState, name: RacerName, rests: boolean): RaceState {
  const others = state.resting.filter((resting) => resting !== name);
  return { ...state, resting: rests ? [...others, name] : others };
}

export function RaceFigure() {
  const strings = useWords();
  const words = strings.race;
  const [state, change, reset] = useFigureState('race', raceOpening);
  const { scene, start, rates, resting, steps } = state;
  const own = useOwnWalk(scene, start);
  const racers = useMemo(
    () => runRace({ scene, start, rates, resting }, own.trail),
    [scene, start, rates, resting, own],
  );
  const now = useMemo(() => racers.map((racer) => pauseRacer(racer, steps)), [racers, steps]);
  const trails = useMemo(() => now.map(({ trail }) => trail), [now]);
  const { ground, surface, view } = scenes[scene];

  return (
    <Figure
      id="race"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description({
        scene: strings.scenes[scene],
        start: formatPoint(start),
        steps,
        racers: now.flatMap(({ name, excess }) => {
          const value = excess.at(-1);
          return value === undefined
            ? []
            : [{ name: strings.racers[name], excess: formatValue(value) }];
        }),
      })}
      onReset={reset}
    >
      <FigureColumns ratio={1.1}>
        <div className="figure__picture">
          <SurfaceMap
            ground={ground}
            trails={trails}
            arrow={null}
            start={start}
            label={strings.start}
            valueText={strings.startText(formatPoint(start), formatValue(surface.value(start)))}
            onMove={(to) => change({ start: to })}
          />
          <p className="figure__legend">{words.legend}</p>
        </div>
        <div className="figure__side">
          <SelectField
            label={strings.surface}
            value={scene}
            names={sceneNames}
            words={strings.scenes}
            onChange={(name) => change(({ steps }) => openRace(name, steps))}
          />
          <StepControls
            steps={steps}
            most={raceSteps}
            interval={60}
            onSteps={(update) => change((before) => ({ steps: update(before.steps) }))}
          />
          <RacerTable
            state={state}
            racers={now}
            strings={strings}
            onRest={(name, rests) => change((before) => rest(before, name, rests))}
            onRate={(name, rate) =>
              change((before) => ({ rates: { ...before.rates, [name]: rate } }))
            }
          />
          <p className="figure__legend">{words.arrivedMeaning}</p>
          {own.problem !== null && (
            <p className="optimizers__warning">
              {words.ownFailed(own.problem === badAnswer ? words.ownBadAnswer : own.problem)}
            </p>
          )}
          <div className="figure__row">
            <button
              type="button"
              className="button"
              onClick={() => change((before) => ({ rates: equaliseRates(before.rates.adam) }))}
            >
              {words.equalise}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => change({ rates: scenes[scene].rates })}
            >
              {words.tuned}
            </button>
          </div>
        </div>
        <SurfaceView
          key={scene}
          name={`race-view-${scene}`}
          opening={view}
          ground={ground}
          trails={trails}
        />
        <LossCurves racers={racers} steps={steps} strings={strings} />
      </FigureColumns>
    </Figure>
  );
}
