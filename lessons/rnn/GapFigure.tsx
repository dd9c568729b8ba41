/** The gradient's length over the gap: how U stretches it, and what tanh takes away. */
import { createFunctionPlot, type PlotPoint } from '@/charts/lines/function-plot';
import { AxisHandle } from '@/components/controls/AxisHandle';
import { ChoiceField } from '@/components/controls/ChoiceField';
import { DragHandle } from '@/components/controls/DragHandle';
import { SliderField } from '@/components/controls/SliderField';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatDecimals, formatNumber, formatValue } from '@/components/figure/format';
import { useChart } from '@/components/figure/use-chart';
import { useFigureState } from '@/components/figure/use-figure-state';
import { useTermValues } from '@/components/terms/use-term-values';
import { clamp, roundTo } from '@/math/vector';
import { GapTable } from './GapTable';
import {
  driveRange,
  gapOpening,
  kinds,
  longestGap,
  readGap,
  sigmaRange,
  type GapState,
} from './gap-model';
import { useWords } from './strings';
import './rnn.css';

/** Powers of ten at the plot's edges. */
const [floor, ceiling] = [-12, 12];
/** The handle for σ holds the line of σᵏ at this gap. */
const held = 20;
const grain = 0.05;

function logPoints(lengths: readonly number[]): PlotPoint[] {
  return lengths.map((length, gap) => [gap, Math.log10(length)]);
}

export function GapFigure() {
  const words = useWords().gap;
  const [state, change, reset] = useFigureState<GapState>('gap', gapOpening);
  const { kind, sigma, drive, gap } = state;
  const reading = readGap(state);
  const bound = reading.lengths.map((_, k) => sigma ** k);
  const length = reading.lengths[gap]!;
  const plot = useChart(createFunctionPlot, {
    x: [0, longestGap],
    y: [floor, ceiling],
    axes: words.axes,
    curves: [
      { points: logPoints(bound), dashed: true, term: 'sigma' },
      { points: logPoints(reading.linear), series: 1, faint: true },
      { points: logPoints(reading.lengths), term: 'g' },
    ],
    marks: [{ at: [gap, Math.log10(length)], term: 'g' }],
  });
  useTermValues({ sigma, g: length });
  const setSigma = (to: number) => change({ sigma: roundTo(clamp(to, ...sigmaRange), grain) });
  return (
    <Figure
      id="gap"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description(
        formatDecimals(sigma),
        gap,
        formatValue(length),
        formatValue(bound[gap]!),
      )}
      onReset={reset}
    >
      <FigureColumns ratio={1.4}>
        <div className="figure__side">
          <div className="figure__plot">
            <div ref={plot} className="figure__chart rnn__chart" />
            <DragHandle
              label={words.sigma}
              valueText={formatDecimals(sigma)}
              value={sigma}
              min={sigmaRange[0]}
              max={sigmaRange[1]}
              at={[held / longestGap, (ceiling - held * Math.log10(sigma)) / (ceiling - floor)]}
              axis="vertical"
              term="sigma"
              from={sigma}
              onDrag={({ dy }, from) => setSigma(from * 10 ** ((dy * (ceiling - floor)) / held))}
              onNudge={({ dx, dy }) => setSigma(sigma + (dx + dy) * grain)}
            >
              <span className="drag-handle__knob" />
            </DragHandle>
            <AxisHandle
              axis={[0, longestGap]}
              range={[1, longestGap]}
              grain={1}
              value={gap}
              onMove={(to) => change({ gap: to })}
              label={words.gap}
              valueText={words.steps(gap)}
            >
              <span className="drag-handle__pill">{gap}</span>
            </AxisHandle>
          </div>
        </div>
        <div className="figure__side">
          <p className="figure__sum">
            <span data-term="sigma">σ = {formatDecimals(sigma)}</span>
          </p>
          <GapTable reading={reading} sigma={sigma} gap={gap} />
          <ChoiceField
            label={words.kind}
            names={kinds}
            words={words.kinds}
            value={kind}
            term="u"
            stacked
            onChange={(name) => change({ kind: name })}
          />
          <SliderField
            label={words.drive}
            value={drive}
            min={driveRange[0]}
            max={driveRange[1]}
            step={0.1}
            format={(value) => formatNumber(value)}
            onChange={(to) => change({ drive: to })}
          />
        </div>
      </FigureColumns>
    </Figure>
  );
}
