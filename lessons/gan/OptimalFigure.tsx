/** Real and fake densities over one axis, the best judge of both, and one fake that is moved by hand. */
import { useMemo } from 'react';
import {
  createFunctionPlot,
  sampleCurve,
  type FunctionPlotData,
} from '@/charts/lines/function-plot';
import { AxisHandle } from '@/components/controls/AxisHandle';
import { SliderField } from '@/components/controls/SliderField';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatValue } from '@/components/figure/format';
import { StepCard } from '@/components/figure/StepCard';
import { useChart } from '@/components/figure/use-chart';
import { useFigureState } from '@/components/figure/use-figure-state';
import { useTermValues } from '@/components/terms/use-term-values';
import {
  axis,
  bestJudge,
  fakeDensity,
  opening,
  range,
  readFake,
  realDensity,
  valueOfBest,
} from './optimal-model';
import { useWords } from './strings';
import './gan.css';

const tall = [-0.12, 1.12] as const;
const realCurve = sampleCurve(realDensity, axis);

export function OptimalFigure() {
  const words = useWords().optimal;
  const [state, change, reset] = useFigureState('optimal', opening);
  const { mean, deviation, x } = state;
  const { p, q, d, minimax, nonSaturating, minimaxSlope, nonSaturatingSlope } = readFake(state);
  const value = useMemo(() => valueOfBest({ mean, deviation, x: 0 }), [mean, deviation]);
  useTermValues({ x, p, q, dis: d, value });
  const data = useMemo<FunctionPlotData>(() => {
    const shape = { mean, deviation, x: 0 };
    return {
      x: axis,
      y: tall,
      axes: ['x', ''],
      curves: [
        { points: realCurve, term: 'p' },
        { points: sampleCurve((at) => fakeDensity(at, shape), axis), term: 'q', dashed: true },
        { points: sampleCurve((at) => bestJudge(at, shape), axis), term: 'dis' },
      ],
      marks: [{ at: [x, bestJudge(x, shape)], term: 'dis', text: 'D*(x)', dropped: true }],
    };
  }, [mean, deviation, x]);
  const chart = useChart(createFunctionPlot, data);
  const [pText, qText, dText] = [p, q, d].map((number) => formatValue(number));
  return (
    <Figure
      id="optimal"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description(formatValue(x), dText!, formatValue(value))}
      onReset={reset}
    >
      <FigureColumns ratio={1.3}>
        <div className="figure__side">
          <div className="figure__plot">
            <div ref={chart} className="figure__chart" />
            <AxisHandle
              axis={axis}
              range={range}
              grain={0.05}
              value={x}
              onMove={(to) => change({ x: to })}
              label={words.fake}
              valueText={words.fakeText(formatValue(x), dText!)}
              term="x"
            >
              <span className="drag-handle__pill">x = {formatValue(x)}</span>
            </AxisHandle>
            <AxisHandle
              axis={axis}
              range={range}
              grain={0.05}
              value={mean}
              onMove={(to) => change({ mean: to })}
              label={words.mean}
              valueText={formatValue(mean)}
              term="q"
              at={(tall[1] - Math.min(1, fakeDensity(mean, state))) / (tall[1] - tall[0])}
            >
              <span className="drag-handle__knob" />
            </AxisHandle>
          </div>
          <p className="figure__legend">
            {(['p', 'q', 'dis'] as const).map((name) => (
              <span key={name} className="gan__key">
                <span
                  className="figure__key"
                  data-term={name}
                  data-line={name === 'q' ? 'dashed' : undefined}
                />{' '}
                {words.keys[name]}
              </span>
            ))}
          </p>
          <SliderField
            label={words.deviation}
            term="q"
            value={deviation}
            min={0.2}
            max={2.5}
            step={0.05}
            onChange={(to) => change({ deviation: to })}
          />
          <p className="figure__sum">
            {words.value} <strong data-value="V">{formatValue(value)}</strong>
          </p>
        </div>
        <div className="figure__side">
          <StepCard
            title={words.card}
            rows={[
              {
                ...{ id: 'best', term: 'dis', symbol: 'D*(x)' },
                ...{ sum: `${pText} / (${pText} + ${qText})`, result: dText! },
              },
              {
                ...{ id: 'minimax', term: 'loss-g', symbol: words.minimax },
                ...{ sum: `log(1 − ${dText})`, result: formatValue(minimax) },
                note: words.slope(formatValue(minimaxSlope)),
              },
              {
                ...{ id: 'non-saturating', term: 'loss-g', symbol: words.nonSaturating },
                ...{ sum: `−log ${dText}`, result: formatValue(nonSaturating) },
                note: words.slope(formatValue(nonSaturatingSlope)),
              },
            ]}
          />
        </div>
      </FigureColumns>
    </Figure>
  );
}
