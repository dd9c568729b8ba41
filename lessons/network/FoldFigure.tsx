/** What depth buys: layers of two units that fold an interval, and the zigzag that comes of it. */
import { useMemo } from 'react';
import { createFunctionPlot, type FunctionPlotData } from '@/charts/lines/function-plot';
import { SliderField } from '@/components/controls/SliderField';
import { AxisHandle } from '@/components/controls/AxisHandle';
import { Figure } from '@/components/figure/Figure';
import { formatValue } from '@/components/figure/format';
import { useChart } from '@/components/figure/use-chart';
import { useFigureState } from '@/components/figure/use-figure-state';
import { countFolds, foldAll, foldCurve, foldOpening, mostFolds } from './model';
import { useWords } from './strings';
import './network.css';

interface FoldState {
  readonly layers: number;
  readonly x: number;
}

const area = { x: [-0.04, 1.04], y: [-0.12, 1.12] } as const;

export function FoldFigure() {
  const words = useWords().fold;
  const [{ layers, x }, change, reset] = useFigureState<FoldState>('fold', foldOpening);
  const values = foldAll(x, layers);
  const y = values.at(-1)!;
  const { pieces, deep, shallow } = countFolds(layers);
  const data = useMemo<FunctionPlotData>(
    () => ({
      ...area,
      axes: words.axes,
      curves: [{ points: foldCurve(layers), series: 0 }],
      marks: [{ at: [x, foldAll(x, layers).at(-1)!], series: 0, dropped: true }],
    }),
    [layers, x, words],
  );
  const chart = useChart(createFunctionPlot, data);
  return (
    <Figure
      id="fold"
      name={words.figureName}
      caption={words.caption}
      description={words.description(layers, pieces, deep.parameters, shallow.parameters)}
      onReset={reset}
    >
      <SliderField
        label={words.layers}
        term="depth"
        value={layers}
        min={1}
        max={mostFolds}
        step={1}
        onChange={(to) => change({ layers: to })}
      />
      <div className="figure__plot network-fold">
        <div ref={chart} className="network-fold__chart" />
        <AxisHandle
          axis={area.x}
          range={[0, 1]}
          grain={0.01}
          value={x}
          onMove={(to) => change({ x: to })}
          label={words.handle}
          valueText={words.handleText(formatValue(x), formatValue(y))}
          at={(area.y[1] - y) / (area.y[1] - area.y[0])}
        >
          <span className="drag-handle__knob" />
        </AxisHandle>
      </div>
      <p className="figure__sum">
        {words.through}: <span data-value="path">{values.map(formatValue).join(' → ')}</span>
      </p>
      <table className="figure__table figure__sum">
        <thead>
          <tr>
            <th scope="col">
              <strong data-value="pieces">{pieces}</strong> {words.pieces}
            </th>
            <th scope="col">{words.columns[0]}</th>
            <th scope="col" data-term="n">
              {words.columns[1]}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.deep(layers)}</th>
            <td>{deep.units}</td>
            <td data-value="deep">{deep.parameters}</td>
          </tr>
          <tr>
            <th scope="row">{words.shallow}</th>
            <td>{shallow.units}</td>
            <td data-value="shallow">{shallow.parameters}</td>
          </tr>
        </tbody>
      </table>
    </Figure>
  );
}
