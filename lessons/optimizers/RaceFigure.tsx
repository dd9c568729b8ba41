/** All optimisers from one start, and the reader's own among them. */
import { SelectField } from '@/components/controls/SelectField';
import { useMemo } from 'react';
import { StepControls } from '@/components/controls/StepControls';
import { Figure } from '@/components/figure/Figure';
import { formatPoint, formatValue } from '@/components/figure/format';
import { SurfaceMap } from '@/components/maps/SurfaceMap';
import { SurfaceView } from '@/components/maps/SurfaceView';
import { useKept } from '@/components/figure/use-kept';
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
import './optimisers.css';

function rest(state: RaceState, name: RacerName, rests: boolean): RaceState {
  const others = state.resting.filter((resting) => resting !== name);
  return { ...state, resting: rests ? [...others, name] : others };
}

export function RaceFigure() {
  const strings = useWords();
  const words = strings.race;
  const [state, setState] = useKept('race', raceOpening);
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
      onReset={() => setState(raceOpening)}
    >
      <div className="optimisers">
        <div className="optimisers__picture">
          <SurfaceMap
            ground={ground}
            trails={trails}
            arrow={null}
            start={start}
            label={strings.start}
            valueText={strings.startText(formatPoint(start), formatValue(surface.value(start)))}
            onMove={(to) => setState((before) => ({ ...before, start: to }))}
          />
          <p className="optimisers__legend">{words.legend}</p>
        </div>
        <div className="optimisers__side">
          <SelectField
            label={strings.surface}
            value={scene}
            names={sceneNames}
            words={strings.scenes}
            onChange={(name) => setState(({ steps }) => openRace(name, steps))}
          />
          <StepControls
            steps={steps}
            most={raceSteps}
            interval={60}
            onSteps={(update) => setState((before) => ({ ...before, steps: update(before.steps) }))}
          />
          <RacerTable
            state={state}
            racers={now}
            strings={strings}
            onRest={(name, rests) => setState((before) => rest(before, name, rests))}
            onRate={(name, rate) =>
              setState((before) => ({ ...before, rates: { ...before.rates, [name]: rate } }))
            }
          />
          <p className="optimisers__legend">{words.arrivedMeaning}</p>
          {own.problem !== null && (
            <p className="optimisers__warning">
              {words.ownFailed(own.problem === badAnswer ? words.ownBadAnswer : own.problem)}
            </p>
          )}
          <div className="optimisers__choices">
            <button
              type="button"
              className="button"
              onClick={() =>
                setState((before) => ({ ...before, rates: equaliseRates(before.rates.adam) }))
              }
            >
              {words.equalise}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => setState((before) => ({ ...before, rates: scenes[scene].rates }))}
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
      </div>
    </Figure>
  );
}
