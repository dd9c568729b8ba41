/** Cross-validation on twelve points: its folds drawn, a fit for each, and the degree that they choose. */
import { useMemo } from 'react';
import {
  createFunctionPlot,
  sampleCurve,
  type FunctionPlotData,
} from '@/charts/lines/function-plot';
import { CheckField } from '@/components/controls/CheckField';
import { ChoiceField } from '@/components/controls/ChoiceField';
import { SliderField } from '@/components/controls/SliderField';
import { Curves } from '@/components/figure/Curves';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatValue } from '@/components/figure/format';
import { useChart } from '@/components/figure/use-chart';
import { useFigureState } from '@/components/figure/use-figure-state';
import { evaluatePolynomial } from '@/math/least-squares';
import { FoldTable } from './FoldTable';
import { foldCounts, foldsOpening, mostFoldDegree, readFolds } from './folds-model';
import { area } from './points';
import { useWords } from './strings';
import './regularization.css';

export function FoldsFigure() {
  const strings = useWords();
  const words = strings.folds;
  const [state, change, reset] = useFigureState('folds', foldsOpening);
  const reading = useMemo(() => readFolds(state), [state]);
  const { points, folds, means, chosen, further } = reading;
  const shown = Math.min(state.shown, folds.length - 1);
  const picture = useMemo<FunctionPlotData>(() => {
    const { held, w } = folds[shown]!;
    return {
      ...area,
      axes: ['x', 'y'],
      dots: points.filter((_, i) => !held.includes(i)),
      marks: held.map((i) => ({ at: points[i]!, series: 1 })),
      curves: [
        { points: sampleCurve((x): number => evaluatePolynomial(w, x), area.x, 400), term: 'p' },
      ],
    };
  }, [points, folds, shown]);
  const series = useMemo(() => {
    const steps = means.map((_, degree) => degree);
    return [
      { name: words.folds, steps, values: means },
      { name: words.further, steps, values: further },
    ];
  }, [means, further, words]);

  return (
    <Figure
      id="folds"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description({
        ...{ count: folds.length, degree: state.degree, chosen },
        mean: formatValue(means[state.degree]!),
      })}
      onReset={reset}
    >
      <FigureColumns ratio={1}>
        <div className="figure__side">
          <ChoiceField
            label={words.count}
            term="k"
            names={foldCounts}
            words={String}
            value={foldCounts[state.folds]!}
            onChange={(count) => change({ folds: foldCounts.indexOf(count), shown: 0 })}
          />
          <SliderField
            label={strings.degree}
            term="degree"
            value={state.degree}
            min={0}
            max={mostFoldDegree}
            step={1}
            onChange={(degree) => change({ degree })}
          />
          <div className="figure__row">
            <CheckField
              label={words.shuffled}
              checked={state.shuffled}
              onChange={(shuffled) => change({ shuffled })}
            />
            <button
              type="button"
              className="button"
              onClick={() => change(({ seed }) => ({ seed: (seed % 999) + 1 }))}
            >
              {strings.seed}
            </button>
          </div>
          <FoldTable
            folds={folds}
            count={points.length}
            shown={shown}
            mean={means[state.degree]!}
            onShow={(fold) => change({ shown: fold })}
          />
        </div>
        <div className="figure__side">
          <div ref={useChart(createFunctionPlot, picture)} className="figure__chart" />
          <p data-value="chosen">{words.chosen(chosen)}</p>
          <Curves
            label={words.degrees}
            stepLabel={strings.degree}
            series={series}
            cursor={state.degree}
            log
          />
        </div>
      </FigureColumns>
    </Figure>
  );
}
