/** A polynomial of any degree through points to drag, beside the errors of every degree. */
import { useMemo } from 'react';
import { Curves } from '@/components/figure/Curves';
import { CheckField } from '@/components/controls/CheckField';
import { SceneButtons } from '@/components/controls/SceneButtons';
import { SliderField } from '@/components/controls/SliderField';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatValue } from '@/components/figure/format';
import { useFigureState } from '@/components/figure/use-figure-state';
import { useTermValues } from '@/components/terms/use-term-values';
import { ErrorKey } from './ErrorKey';
import {
  bestDegree,
  fitOpening,
  largestWeight,
  mostDegree,
  mostStrength,
  movePoint,
  pointsOf,
  readDegrees,
  redraw,
  sceneNames,
  scenes,
  strengthAt,
} from './fit-model';
import { FitPicture } from './FitPicture';
import { useWords } from './strings';
import './regularization.css';

export function FitFigure() {
  const strings = useWords();
  const words = strings.fit;
  const [state, change, reset] = useFigureState('fit', fitOpening);
  const { degree, strength, curve, seed, moved } = state;
  const points = useMemo(() => pointsOf({ seed, moved }), [seed, moved]);
  const readings = useMemo(() => readDegrees(points, strengthAt(strength)), [points, strength]);
  const reading = readings[degree]!;
  const ridge = formatValue(strengthAt(strength));
  const series = useMemo(
    () =>
      (['training', 'validation'] as const).map((name) => ({
        name: strings[name],
        steps: readings.map((it) => it.degree),
        // Rounding is all that is left where every point is met.
        values: readings.map((it) => (it[name] < 1e-12 ? NaN : it[name])),
      })),
    [readings, strings],
  );

  useTermValues({
    loss: reading.training,
    lambda: strengthAt(strength),
    degree,
    w: largestWeight(reading.w),
  });

  return (
    <Figure
      id="fit"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description({
        ...{ degree, ridge, best: bestDegree(readings) },
        training: formatValue(reading.training),
        validation: formatValue(reading.validation),
      })}
      onReset={reset}
    >
      <SceneButtons
        label={words.scenes}
        names={sceneNames}
        words={words.scene}
        onChoose={(name) => change(scenes[name])}
      />
      <FigureColumns ratio={1.2}>
        <div className="figure__side">
          <FitPicture
            points={points}
            w={reading.w}
            curve={curve}
            onMove={(index, by) => change((before) => movePoint(before, index, by))}
            moved={moved}
          />
          <div className="figure__row">
            <button
              type="button"
              className="button"
              onClick={() => change((before) => redraw(before))}
            >
              {strings.seed}
            </button>
            <CheckField
              label={words.curve}
              checked={curve}
              onChange={(shown) => change({ curve: shown })}
            />
          </div>
        </div>
        <div className="figure__side">
          <SliderField
            label={strings.degree}
            term="degree"
            value={degree}
            min={0}
            max={mostDegree}
            step={1}
            onChange={(to) => change({ degree: to })}
          />
          <SliderField
            label={words.ridge}
            term="lambda"
            value={strength}
            min={0}
            max={mostStrength}
            step={1}
            format={(place) => formatValue(strengthAt(place))}
            onChange={(to) => change({ strength: to })}
          />
          <ErrorKey training={reading.training} validation={reading.validation} />
          <p className="figure__word" data-term="w">
            {words.largest}:{' '}
            <strong data-value="largest">{formatValue(largestWeight(reading.w))}</strong>
          </p>
          <Curves
            label={words.curves}
            stepLabel={strings.degree}
            series={series}
            cursor={degree}
            log
          />
        </div>
      </FigureColumns>
    </Figure>
  );
}
