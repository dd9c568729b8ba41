/** Two examples with the probabilities that a classifier gives them, on the curves of what each costs. */
import { useMemo } from 'react';
import {
  createFunctionPlot,
  sampleCurve,
  type FunctionPlotData,
} from '@/charts/lines/function-plot';
import { AxisHandle } from '@/components/controls/AxisHandle';
import { Figure } from '@/components/figure/Figure';
import { formatDecimals, formatValue } from '@/components/figure/format';
import { useTermValues } from '@/components/terms/use-term-values';
import { useChart } from '@/components/figure/use-chart';
import { useKept } from '@/components/figure/use-kept';
import { entropyLabels, entropyOpening, readEntropy } from './model';
import { useWords } from './strings';
import './loss.css';

const y = [-0.25, 5] as const;
const x = [-0.08, 1.08] as const;
const grain = 0.01;
const curves = [
  { points: sampleCurve((p) => -Math.log(p), [0, 1], 400), series: 0 },
  { points: sampleCurve((p) => -Math.log(1 - p), [0, 1], 400), series: 1, dashed: true },
];

export function EntropyFigure() {
  const words = useWords().entropy;
  const [predictions, setPredictions] = useKept('entropy', entropyOpening);
  const reading = useMemo(() => readEntropy(predictions), [predictions]);
  const { given, losses, mean } = reading;
  const data = useMemo<FunctionPlotData>(
    () => ({
      x,
      y,
      axes: words.axes,
      curves,
      marks: predictions.map((p, i) => ({
        at: [p, Math.min(y[1], losses[i]!)] as const,
        series: i,
        text: formatDecimals(losses[i]!, 3),
        dropped: true,
      })),
    }),
    [words, predictions, losses],
  );
  const chart = useChart(createFunctionPlot, data);
  const put = (index: number, value: number) =>
    setPredictions((now) => now.map((old, i) => (i === index ? value : old)));
  useTermValues({ entropy: mean });

  return (
    <Figure
      id="entropy"
      name={words.figureName}
      caption={words.caption}
      description={words.description(
        predictions.map(formatValue),
        losses.map(formatValue),
        formatValue(mean),
      )}
      onReset={() => setPredictions(entropyOpening)}
    >
      <div className="figure__plot">
        <div ref={chart} className="figure__chart" />
        {predictions.map((p, i) => (
          <AxisHandle
            key={entropyLabels[i]}
            axis={x}
            range={[0, 1]}
            grain={grain}
            value={p}
            onMove={(to) => put(i, to)}
            label={words.handle(i + 1, entropyLabels[i]!)}
            valueText={words.handleText(formatValue(p), formatValue(losses[i]!))}
            term="p"
            at={(y[1] - Math.min(y[1], losses[i]!)) / (y[1] - y[0])}
          />
        ))}
      </div>
      <table className="figure__table loss-table">
        <thead>
          <tr>
            <th scope="col">{words.example}</th>
            <th scope="col" data-term="y">
              {words.label}
            </th>
            <th scope="col" data-term="p">
              {words.prediction}
            </th>
            <th scope="col">{words.given}</th>
            <th scope="col" data-term="entropy">
              {words.loss}
            </th>
          </tr>
        </thead>
        <tbody>
          {predictions.map((p, i) => (
            <tr key={entropyLabels[i]}>
              <th scope="row">
                <span
                  className="figure__key"
                  data-series={i}
                  data-line={i === 1 ? 'dashed' : undefined}
                  aria-hidden="true"
                />{' '}
                {i + 1}
              </th>
              <td data-term="y">{entropyLabels[i]}</td>
              <td data-term="p">{formatDecimals(p)}</td>
              <td>{formatDecimals(given[i]!)}</td>
              <td data-value={`loss-${i + 1}`}>{formatValue(losses[i]!)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {words.mean}
            </th>
            <td data-term="entropy">
              <strong data-value="entropy">{formatValue(mean)}</strong>
            </td>
          </tr>
        </tfoot>
      </table>
    </Figure>
  );
}
