/** The gradient's length over the gap in all three cells, by all ways and along the memory, at the start and trained. */
import { useDeferredValue, useMemo } from 'react';
import { createFunctionPlot, type PlotCurve, type PlotPoint } from '@/charts/lines/function-plot';
import { ActionButton } from '@/components/controls/ActionButton';
import { AxisHandle } from '@/components/controls/AxisHandle';
import { ChoiceField } from '@/components/controls/ChoiceField';
import { SliderField } from '@/components/controls/SliderField';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatDecimals, formatLength } from '@/components/figure/format';
import { useChart } from '@/components/figure/use-chart';
import { useFigureState } from '@/components/figure/use-figure-state';
import { useTermValues } from '@/components/terms/use-term-values';
import { longestGap, readLine, type LineReading } from './line-model';
import { LineTable } from './LineTable';
import { kinds, type Kind } from './networks';
import { drawStart } from './starts';
import { useWords } from './strings';
import { shipped, useOwnRun } from './use-networks';
import './lstm-gru.css';

const moments = ['start', 'trained'] as const;

interface LineState {
  readonly moment: (typeof moments)[number];
  readonly bias: number;
  readonly gain: number;
  readonly seed: number;
  readonly gap: number;
}

const opening: LineState = { moment: 'start', bias: 0, gain: 1, seed: 1, gap: longestGap };

/** Powers of ten at the plot's edges. */
const [floor, ceiling] = [-20, 5];

function logPoints(lengths: readonly number[]): PlotPoint[] {
  return lengths.map((length, gap) => [gap, Math.log10(length)]);
}

function useStartLines(bias: number, gain: number, seed: number): Record<Kind, LineReading> {
  // The plain cell has no gate to open.
  const rnn = useMemo(() => readLine(drawStart('rnn', { bias: 0, gain, seed })), [gain, seed]);
  const [lstm, gru] = useMemo(
    () => (['lstm', 'gru'] as const).map((kind) => readLine(drawStart(kind, { bias, gain, seed }))),
    [bias, gain, seed],
  );
  return { rnn, lstm: lstm!, gru: gru! };
}

/** The networks that ship; the one that the reader trains stands in for its kind. */
function useTrainedLines() {
  const { network, step, timeline } = useOwnRun();
  const ships = useMemo(
    () => ({
      ...{ rnn: readLine(shipped.rnn), lstm: readLine(shipped.lstm), gru: readLine(shipped.gru) },
    }),
    [],
  );
  const newest = useDeferredValue(network);
  const own = useMemo(() => newest && { kind: newest.kind, line: readLine(newest) }, [newest]);
  const lines = own ? { ...ships, [own.kind]: own.line } : ships;
  return { lines, own: own && { kind: own.kind, step }, timeline };
}

export function LineFigure() {
  const words = useWords().line;
  const [state, change, reset] = useFigureState<LineState>('line', opening);
  const { moment, gap, seed } = state;
  const [bias, gain] = [useDeferredValue(state.bias), useDeferredValue(state.gain)];
  const started = useStartLines(bias, gain, seed);
  const trained = useTrainedLines();
  const lines = moment === 'start' ? started : trained.lines;
  const curves = kinds.flatMap((kind, series): PlotCurve[] => {
    const { whole, direct } = lines[kind];
    return [
      { points: logPoints(whole), series },
      ...(direct ? [{ points: logPoints(direct), series, dashed: true }] : []),
    ];
  });
  const plot = useChart(createFunctionPlot, {
    ...{ x: [0, longestGap] as const, y: [floor, ceiling] as const, axes: words.axes, curves },
    marks: kinds.map((kind, series) => ({
      at: [gap, Math.log10(lines[kind].whole[gap]!)] as const,
      series,
    })),
  });
  useTermValues({ g: lines.lstm.whole[gap]!, ...(moment === 'start' && { bf: bias }) });
  return (
    <Figure
      id="line"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description(
        gap,
        kinds.map((kind) => [words.kinds[kind], formatLength(lines[kind].whole[gap]!)] as const),
      )}
      onReset={reset}
    >
      <FigureColumns ratio={1.3}>
        <div className="figure__plot lstm-gru__plot">
          <div ref={plot} className="figure__chart lstm-gru__chart" />
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
        <div className="figure__side">
          <ChoiceField
            label={words.moment}
            names={moments}
            words={words.moments}
            value={moment}
            onChange={(to) => change({ moment: to })}
          />
          <LineTable lines={lines} gap={gap} />
          {moment === 'start' ? (
            <>
              <SliderField
                label={words.bias}
                value={state.bias}
                min={-2}
                max={6}
                step={0.5}
                term="bf"
                format={formatDecimals}
                onChange={(to) => change({ bias: to })}
              />
              <SliderField
                label={words.gain}
                value={state.gain}
                min={1}
                max={8}
                step={0.5}
                format={formatDecimals}
                onChange={(to) => change({ gain: to })}
              />
              <ActionButton enabled onPress={() => change({ seed: seed + 1 })}>
                {words.another}
              </ActionButton>
            </>
          ) : (
            <>
              <p className="figure__legend" data-value="weights">
                {trained.own?.step
                  ? words.followed(words.kinds[trained.own.kind], trained.own.step)
                  : words.shipped}
              </p>
              {trained.own && trained.timeline}
            </>
          )}
        </div>
      </FigureColumns>
    </Figure>
  );
}
