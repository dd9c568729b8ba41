/** A threshold dragged over the scores of 69 birds: the confusion matrix and what is read from it. */
import { useMemo, useState } from 'react';
import {
  createConfusionMatrix,
  type ConfusionCell,
  type ConfusionMatrixData,
} from '@/charts/counts/confusion-matrix';
import { createFunctionPlot } from '@/charts/lines/function-plot';
import { createScoreStrip } from '@/charts/counts/score-strip';
import { AxisHandle } from '@/components/controls/AxisHandle';
import { Figure } from '@/components/figure/Figure';
import { FigureColumns } from '@/components/figure/FigureColumns';
import { formatDecimals, formatPercent } from '@/components/figure/format';
import { useTermValues } from '@/components/terms/use-term-values';
import { useChart } from '@/components/figure/use-chart';
import { useKept } from '@/components/figure/use-kept';
import { useLanguage } from '@/i18n';
import { MeasureSums } from './MeasureSums';
import {
  grain,
  measureNames,
  readMeasures,
  readThreshold,
  scoreBirds,
  type ThresholdReading,
} from './metrics';
import { useWords } from './strings';
import './training.css';

const opening = 0.5;

export function MetricsFigure() {
  const words = useWords().metrics;
  const language = useLanguage();
  const [threshold, setThreshold] = useKept('threshold', opening);
  const birds = useMemo(() => scoreBirds(), []);
  const traces = useMemo(() => readMeasures(birds), [birds]);
  const reading = useMemo(() => readThreshold(birds, threshold), [birds, threshold]);
  const { accuracy, precision, recall } = reading;

  useTermValues({ threshold, accuracy, precision, recall });

  const names = useMemo(() => ({ positive: words.positive, negative: words.negative }), [words]);
  const strip = useChart(
    createScoreStrip,
    useMemo(() => ({ scored: birds, threshold, names }), [birds, threshold, names]),
  );
  const plot = useChart(
    createFunctionPlot,
    useMemo(
      () => ({
        x: [0, 1] as const,
        y: [-0.08, 1.1] as const,
        axes: words.axes,
        curves: measureNames.map((name, series) => ({
          points: traces[name],
          series,
          dashed: name === 'accuracy',
        })),
        marks: measureNames.flatMap((name, series) => {
          const at = [threshold, reading[name]] as const;
          return Number.isFinite(at[1])
            ? [{ at, series, text: `\u00a0${words.letters[name]}` }]
            : [];
        }),
      }),
      [traces, threshold, reading, words],
    ),
  );
  const shown = formatDecimals(threshold);

  return (
    <Figure
      id="metrics"
      wide
      name={words.figureName}
      caption={words.caption}
      description={words.description(
        shown,
        reading,
        measureNames
          .map((name) => `${words.measures[name]} ${formatPercent(reading[name], language)}`)
          .join(', '),
      )}
      onReset={() => setThreshold(opening)}
    >
      <FigureColumns ratio={1.15}>
        <div className="training__threshold">
          <div ref={strip} className="training__scores" />
          <div ref={plot} className="training__traces" />
          <div className="training__cut" style={{ left: `${threshold * 100}%` }} />
          <AxisHandle
            axis={[0, 1]}
            grain={grain}
            value={threshold}
            onMove={setThreshold}
            label={words.threshold}
            valueText={words.thresholdText(
              shown,
              formatPercent(accuracy, language),
              formatPercent(precision, language),
              formatPercent(recall, language),
            )}
            term="threshold"
            at={0.5}
          >
            <span className="drag-handle__pill training__grip">{shown}</span>
          </AxisHandle>
        </div>
        <div className="figure__side">
          <Matrix reading={reading} />
          <MeasureSums reading={reading} />
        </div>
      </FigureColumns>
    </Figure>
  );
}

function Matrix({ reading }: { readonly reading: ThresholdReading }) {
  const words = useWords().metrics;
  const [selected, setSelected] = useState<ConfusionCell>({ label: 1, taken: 1 });
  const nameOf = ({ label, taken }: ConfusionCell) => words.cells[label]![taken]!;
  const data: ConfusionMatrixData = {
    counts: reading.counts,
    selected,
    onSelect: setSelected,
    label: words.matrix,
    rowTitle: words.rows,
    columnTitle: words.columns,
    names: words.names,
    side: 92,
    describe: (cell, count) => words.cell(nameOf(cell), count),
  };
  return (
    <div>
      <div ref={useChart(createConfusionMatrix, data)} />
      <p className="figure__word">
        {words.cell(nameOf(selected), reading.counts[selected.label]![selected.taken]!)}
      </p>
    </div>
  );
}
