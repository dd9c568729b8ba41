/** One unit on the map of its loss: a step that is too long throws it onto the plain from which ReLU does not return. */
import { useMemo } from 'react';
import { createFunctionPlot, type FunctionPlotData } from '@/charts/lines/function-plot';
import { SliderField } from '@/components/controls/SliderField';
import { StepControls } from '@/components/controls/StepControls';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatFactor, formatPoint, formatValue } from '@/components/figure/format';
import { StepCard } from '@/components/figure/StepCard';
import { SurfaceMap } from '@/components/maps/SurfaceMap';
import { useTermValues } from '@/components/terms/use-term-values';
import { useChart } from '@/components/figure/use-chart';
import { useFigureState } from '@/components/figure/use-figure-state';
import { useStrings } from '@/i18n';
import { norm } from '@/math/vector';
import { cars } from './cars';
import { groundOf, mostSteps, readUnit, unitNames, unitOpening } from './dying-unit';
import { ActivationChoice } from '@/components/network/ActivationChoice';
import { activationOf } from '@/math/nonlinearities';
import { useWords } from './strings';
import './activations.css';

const x = [-0.2, 2.7] as const;
const y = [-0.6, 1.4] as const;
const samples = 120;
const marks = { dead: 'lost', asleep: 'asleep', arrived: 'still', learning: 'still' } as const;

export function DyingFigure() {
  const strings = useWords();
  const words = strings.dying;
  const { names } = useStrings().site.activation;
  const [state, change, reset] = useFigureState('dying', unitOpening);
  const reading = useMemo(() => readUnit(state), [state]);
  const { at, gradient, next, loss, awake, trail, verdict } = reading;
  const { name, start, rate, steps } = state;
  const trails = useMemo(() => [trail], [trail]);
  const arrow = useMemo(() => [at, next] as const, [at, next]);
  const [w, b] = at;

  const data = useMemo<FunctionPlotData>(() => {
    const { output } = activationOf(name);
    const points = Array.from({ length: samples + 1 }, (_, i) => {
      const speed = x[0] + ((x[1] - x[0]) * i) / samples;
      return [speed, output(w * speed + b)] as const;
    });
    return { x, y, axes: words.axes, dots: cars, curves: [{ points, term: 'a' }] };
  }, [name, w, b, words]);
  const chart = useChart(createFunctionPlot, data);
  useTermValues({ 'unit-weight': w, b, rate, loss, gradient: norm(gradient) });

  const update = (i: 0 | 1) =>
    `${formatValue(at[i])} − ${formatValue(rate)} · ${formatFactor(gradient[i])}`;
  return (
    <Figure
      id="dying"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description({
        name: names[name],
        start: formatPoint(start),
        rate: formatValue(rate),
        steps,
        at: formatPoint(at),
        loss: formatValue(loss),
        awake,
        verdict: words.verdicts[verdict],
      })}
      onReset={reset}
    >
      <ActivationChoice
        names={unitNames}
        value={name}
        onChange={(chosen) => change({ name: chosen })}
      />
      <FigureColumns>
        <div>
          <div className="figure__picture">
            <SurfaceMap
              ground={groundOf(name)}
              trails={trails}
              arrow={arrow}
              start={start}
              label={words.start}
              valueText={words.startText(formatPoint(start))}
              onMove={(to) => change({ start: to })}
            />
          </div>
          <p className="figure__legend">{words.legend}</p>
        </div>
        <div className="figure__side">
          <SliderField
            label={words.rate}
            term="rate"
            value={rate}
            min={0.01}
            max={0.28}
            step={0.01}
            onChange={(to) => change({ rate: to })}
          />
          <StepControls
            steps={steps}
            most={mostSteps}
            interval={60}
            onSteps={(next) => change((now) => ({ steps: next(now.steps) }))}
          />
          <div ref={chart} className="figure__chart activations-cars" />
          <StepCard
            title={words.nextStep(steps + 1)}
            rows={[
              {
                id: 'w',
                term: 'unit-weight',
                symbol: 'w',
                sum: update(0),
                result: formatValue(next[0]),
              },
              { id: 'b', term: 'b', symbol: 'b', sum: update(1), result: formatValue(next[1]) },
            ]}
          />
          <p>
            <span data-value="awake">{words.awake(awake, cars.length)}</span>{' '}
            <span data-term="loss">L = </span>
            <strong data-term="loss" data-value="loss">
              {formatValue(loss)}
            </strong>
          </p>
          <p data-verdict={verdict} data-mark={marks[verdict]} className="figure__verdict">
            {words.verdicts[verdict]}
          </p>
        </div>
      </FigureColumns>
    </Figure>
  );
}
