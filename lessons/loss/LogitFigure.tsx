/** One example's logit, and what squared error and cross-entropy say of it: the loss, and which way is down. */
import { ChoiceField } from '@/components/controls/ChoiceField';
import { useMemo } from 'react';
import {
  createFunctionPlot,
  sampleCurve,
  type FunctionPlotData,
} from '@/charts/lines/function-plot';
import { AxisHandle } from '@/components/controls/AxisHandle';
import { Figure } from '@/components/figure/Figure';
import { formatFactor, formatValue } from '@/components/figure/format';
import { StepCard } from '@/components/figure/StepCard';
import { useTermValues } from '@/components/terms/use-term-values';
import { useChart } from '@/components/figure/use-chart';
import { useFigureState } from '@/components/figure/use-figure-state';
import { sigmoid } from '@/math/activation';
import { entropyOfLogit, logitOpening, squaredOfLogit } from './model';
import { useWords } from './strings';
import './loss.css';

const x = [-9, 9] as const;
const y = [-0.6, 9] as const;
const grain = 0.1;
const reach = 8.5;
const losses = [entropyOfLogit, squaredOfLogit] as const;
const terms = ['entropy', 'mse'] as const;
const labels = [1, 0] as const;

export function LogitFigure() {
  const words = useWords().logit;
  const [state, change, reset] = useFigureState('logit', logitOpening);
  const { z, label } = state;
  const p = sigmoid(z);
  const slopes = losses.map(({ slope }) => slope(z, label));
  const values = losses.map(({ value }) => value(z, label));
  const data = useMemo<FunctionPlotData>(
    () => ({
      x,
      y,
      axes: words.axes,
      curves: losses.flatMap(({ value, slope }, i) => [
        { points: sampleCurve((at) => value(at, label), x), term: terms[i]!, dashed: i === 1 },
        {
          points: [-1.5, 1.5].map(
            (by) => [z + by, value(z, label) + by * slope(z, label)] as const,
          ),
          term: 'slope',
        },
      ]),
      marks: losses.map(({ value }, i) => ({
        at: [z, value(z, label)] as const,
        term: terms[i]!,
        text: words.losses[i]!,
      })),
    }),
    [words, z, label],
  );
  const chart = useChart(createFunctionPlot, data);
  useTermValues({ z, p, slope: slopes[0]! });
  const error = `(${formatValue(p)} − ${label})`;

  return (
    <Figure
      id="logit"
      name={words.figureName}
      caption={words.caption}
      description={words.description({
        z: formatValue(z),
        label,
        p: formatValue(p),
        losses: values.map(formatValue),
        slopes: slopes.map(formatValue),
      })}
      onReset={reset}
    >
      <ChoiceField
        label={words.label}
        names={labels}
        words={String}
        value={label}
        onChange={(to) => change({ label: to })}
      />
      <div className="figure__plot">
        <div ref={chart} className="figure__chart" />
        <AxisHandle
          axis={x}
          range={[-reach, reach]}
          grain={grain}
          value={z}
          onMove={(to) => change({ z: to })}
          label={words.handle}
          valueText={words.handleText(formatValue(z), formatValue(p))}
          term="z"
          at={y[1] / (y[1] - y[0])}
        >
          <span className="drag-handle__knob" />
        </AxisHandle>
      </div>
      <StepCard
        title={words.card(formatValue(z), formatValue(p))}
        rows={[
          {
            id: 'entropy-slope',
            term: 'entropy',
            symbol: words.losses[0]!,
            sum: `${formatValue(p)} − ${label}`,
            result: formatValue(slopes[0]!),
          },
          {
            id: 'squared-slope',
            term: 'mse',
            symbol: words.losses[1]!,
            sum: `2 · ${error} · ${formatFactor(p)} · ${formatFactor(1 - p)}`,
            result: formatValue(slopes[1]!),
          },
        ]}
      />
    </Figure>
  );
}
