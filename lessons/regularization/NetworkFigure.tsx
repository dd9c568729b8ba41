/** A network learns twelve points by heart, or is kept from it: errors over the steps, weights, and units left out. */
import { useMemo } from 'react';
import { createFunctionPlot, type FunctionPlotData } from '@/charts/lines/function-plot';
import { ChoiceField } from '@/components/controls/ChoiceField';
import { SliderField } from '@/components/controls/SliderField';
import { StepControls } from '@/components/controls/StepControls';
import { Curves } from '@/components/figure/Curves';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatValue } from '@/components/figure/format';
import { useChart } from '@/components/figure/use-chart';
import { useFigureState } from '@/components/figure/use-figure-state';
import { useTermValues } from '@/components/terms/use-term-values';
import { ErrorKey } from './ErrorKey';
import {
  bestMoment,
  grid,
  mostMoments,
  networkOpening,
  remedies,
  runNetwork,
  strengths,
  stride,
  usual,
} from './network-model';
import { NetworkInside } from './NetworkInside';
import { area, drawPoints } from './points';
import { useWords } from './strings';
import './regularization.css';

export function NetworkFigure() {
  const strings = useWords();
  const words = strings.network;
  const [state, change, reset] = useFigureState('network', networkOpening);
  const { remedy, strength, seed, moment } = state;
  const run = useMemo(() => runNetwork({ remedy, strength, seed }), [remedy, strength, seed]);
  const points = useMemo(() => drawPoints(seed), [seed]);
  const now = run[moment]!;
  const best = bestMoment(run);
  const value = strengths[remedy][strength] ?? 0;
  const plot = useMemo<FunctionPlotData>(
    () => ({
      ...area,
      axes: ['x', 'y'],
      dots: points.validation,
      marks: points.training.map((at) => ({ at, term: 'x' })),
      curves: [{ points: grid.map((x, i) => [x, now.curve[i]!] as const), term: 'p' }],
    }),
    [points, now],
  );
  const series = useMemo(
    () =>
      (['training', 'validation'] as const).map((name) => ({
        name: strings[name],
        steps: run.map(({ step }) => step),
        values: run.map((it) => it[name]),
      })),
    [run, strings],
  );

  useTermValues({
    loss: now.training,
    ...(remedy === 'dropout' ? { q: value } : { lambda: value }),
  });

  return (
    <Figure
      id="network"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description({
        ...{ remedy: words.remedies[remedy], step: now.step, best: run[best]!.step },
        training: formatValue(now.training),
        validation: formatValue(now.validation),
      })}
      onReset={reset}
    >
      <div className="figure__row">
        <ChoiceField
          label={words.remedy}
          names={remedies}
          words={words.remedies}
          value={remedy}
          onChange={(name) => change({ remedy: name, strength: usual[name] })}
        />
        <button
          type="button"
          className="button"
          onClick={() => change((before) => ({ seed: (before.seed % 999) + 1 }))}
        >
          {strings.seed}
        </button>
      </div>
      <FigureColumns ratio={1.1}>
        <div className="figure__side">
          <div ref={useChart(createFunctionPlot, plot)} className="figure__chart" />
          <ErrorKey training={now.training} validation={now.validation} />
          <Curves
            label={words.curves}
            stepLabel={words.steps}
            series={series}
            cursor={now.step}
            log
          />
        </div>
        <div className="figure__side">
          <StepControls
            steps={moment}
            most={mostMoments}
            label={words.steps}
            format={(it) => String(it * stride)}
            onSteps={(update) => change((before) => ({ moment: update(before.moment) }))}
          />
          <button type="button" className="button" onClick={() => change({ moment: best })}>
            {words.stop(run[best]!.step)}
          </button>
          <SliderField
            label={remedy === 'dropout' ? words.share : words.strength}
            term={remedy === 'dropout' ? 'q' : 'lambda'}
            value={strength}
            min={0}
            max={strengths[remedy].length - 1}
            step={1}
            disabled={remedy === 'none'}
            format={() => formatValue(value)}
            onChange={(to) => change({ strength: to })}
          />
          <NetworkInside moment={now} />
        </div>
      </FigureColumns>
    </Figure>
  );
}
