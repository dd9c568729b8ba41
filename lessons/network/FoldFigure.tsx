/** What depth buys: layers of two units that fold an interval, and the zigzag that comes of it. */
import { useMemo, useRef } from 'react';
import { createFunctionPlot, type FunctionPlotData } from '@/charts/lines/function-plot';
import { SliderField } from '@/components/controls/SliderField';
import { DragHandle } from '@/components/controls/DragHandle';
import { Figure } from '@/components/figure/Figure';
import { formatValue } from '@/components/figure/format';
import { useChart } from '@/components/figure/use-chart';
import { useKept } from '@/components/figure/use-kept';
import { clamp, roundTo } from '@/math/vector';
import { countFolds, foldAll, foldCurve, foldOpening, mostFolds } from './model';
import { useWords } from './strings';
import './network.css';

interface FoldState {
  readonly layers: number;
  readonly x: number;
}

const area = { x: [-0.04, 1.04], y: [-0.12, 1.12] } as const;
const width = area.x[1] - area.x[0];
const grain = 0.01;

export function FoldFigure() {
  const words = useWords().fold;
  const [{ layers, x }, setState] = useKept<FoldState>('fold', foldOpening);
  const before = useRef(x);
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
  const move = (to: number) =>
    setState((state) => ({ ...state, x: roundTo(clamp(to, 0, 1), grain) }));

  return (
    <Figure
      id="fold"
      caption={words.caption}
      description={words.description(layers, pieces, deep.parameters, shallow.parameters)}
      onReset={() => setState(foldOpening)}
    >
      <SliderField
        label={words.layers}
        term="depth"
        value={layers}
        min={1}
        max={mostFolds}
        step={1}
        onChange={(to) => setState((state) => ({ ...state, layers: to }))}
      />
      <div className="fold__picture">
        <div ref={chart} className="fold__chart" />
        <DragHandle
          label={words.handle}
          value={x}
          valueText={words.handleText(formatValue(x), formatValue(y))}
          min={0}
          max={1}
          at={[(x - area.x[0]) / width, (area.y[1] - y) / (area.y[1] - area.y[0])]}
          axis="across"
          onStart={() => {
            before.current = x;
          }}
          onDrag={({ dx }) => move(before.current + dx * width)}
          onNudge={({ dx, dy }) => move(x + (dx + dy) * grain)}
        >
          <span className="fold__knob" />
        </DragHandle>
      </div>
      <p className="network__sum">
        {words.through}: <span data-value="path">{values.map(formatValue).join(' → ')}</span>
      </p>
      <table className="learning-board__scores">
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
