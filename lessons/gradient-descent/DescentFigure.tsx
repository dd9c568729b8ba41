/** One walk down a surface of choice, step by step, with its arithmetic. */
import { SelectField } from '@/components/controls/SelectField';
import { useMemo } from 'react';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { SurfaceMap } from '@/components/maps/SurfaceMap';
import { SurfaceView } from '@/components/maps/SurfaceView';
import { useTermValues } from '@/components/terms/use-term-values';
import { useFigureState } from '@/components/figure/use-figure-state';
import { FitPicture } from './FitPicture';
import { formatPoint, formatValue } from '@/components/figure/format';
import { mostSteps, opening, openScene, readWalk, sceneNames, scenes } from './model';
import { StepArithmetic } from './StepArithmetic';
import { nebulae } from './nebulae';
import { useWords } from './strings';
import { WalkControls } from './WalkControls';
import './gradient-descent.css';

const nebulaeData = { points: nebulae, x: [0, 2.2], y: [-0.5, 1.3] } as const;

export function DescentFigure() {
  const strings = useWords();
  const [state, change, reset] = useFigureState('descent', opening);
  const reading = useMemo(() => readWalk(state), [state]);
  const scene = scenes[state.scene];
  const { at, next, trail, gradient, loss, verdict } = reading;
  const lost = verdict === 'lost';
  const trails = useMemo(() => [trail.filter((p) => p.every(Number.isFinite))], [trail]);
  const arrow = useMemo(() => (lost ? null : ([at, next] as const)), [lost, at, next]);
  const lines = useMemo(() => [at], [at]);

  useTermValues({
    [scene.terms[0]]: at[0],
    [scene.terms[1]]: at[1],
    loss,
    gradient: Math.hypot(...gradient),
    rate: state.rate,
  });

  return (
    <Figure
      id="descent"
      wide
      name={strings.descent.figureName}
      caption={strings.descent.caption}
      description={strings.descent.description({
        scene: strings.scenes[state.scene],
        start: formatPoint(state.start),
        rate: formatValue(state.rate),
        steps: state.steps,
        at: formatPoint(at),
        loss: formatValue(loss),
        verdict: strings.verdicts[verdict],
      })}
      onReset={reset}
    >
      <FigureColumns ratio={1.1}>
        <div className="figure__picture">
          <SurfaceMap
            ground={scene.ground}
            trails={trails}
            arrow={arrow}
            start={state.start}
            label={strings.start}
            valueText={strings.startText(formatPoint(state.start), formatValue(reading.startLoss))}
            onMove={(to) => change({ start: to })}
          />
          <p className="figure__legend">{strings.mapLegend}</p>
          {state.scene === 'nebulae' && (
            <FitPicture data={nebulaeData} axes={strings.fitAxes} lines={lines} withErrors />
          )}
        </div>
        <div className="figure__side">
          <SelectField
            label={strings.surface}
            names={sceneNames}
            words={strings.scenes}
            value={state.scene}
            onChange={(scene) => change(openScene(scene, 20))}
          />
          <p>{strings.formulas[state.scene]}</p>
          <WalkControls
            rate={state.rate}
            maxRate={scene.maxRate}
            steps={state.steps}
            most={mostSteps}
            lost={lost}
            strings={strings}
            onRate={(rate) => change({ rate })}
            onSteps={(update) => change((before) => ({ steps: update(before.steps) }))}
          />
          <StepArithmetic state={state} reading={reading} strings={strings} />
          <div>
            <SurfaceView
              key={state.scene}
              name={`descent-view-${state.scene}`}
              ground={scene.ground}
              trails={trails}
            />
            <p className="figure__legend">{strings.viewLegend}</p>
          </div>
        </div>
      </FigureColumns>
    </Figure>
  );
}
