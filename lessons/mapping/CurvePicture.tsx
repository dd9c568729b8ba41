/** The drawn curve and the network's, on which the pointer draws and a ring is moved by keys. */
import { useMemo, useRef, useState, type PointerEvent } from 'react';
import {
  createFunctionPlot,
  sampleCurve,
  type FunctionPlotData,
} from '@/charts/lines/function-plot';
import { DragHandle } from '@/components/controls/DragHandle';
import { formatDecimals } from '@/components/figure/format';
import { useChart } from '@/components/figure/use-chart';
import { clamp } from '@/math/vector';
import { addOf, drawn, exampleCount, grain, outputOf, places, shown } from './model';
import type { CurveWords } from './strings';
import type { CurveLearning } from './use-curve-fit';

type Place = readonly [number, number];
const [left, right] = shown.x;
const [bottom, top] = shown.y;

interface CurvePictureProps {
  readonly learning: CurveLearning;
  readonly words: CurveWords;
  /** The unit whose part is lit. */
  readonly lit: number | null;
}

export function CurvePicture({ learning, words, lit }: CurvePictureProps) {
  const { heights, reading, choice, draw, putHeights } = learning;
  const { activation } = choice;
  const [at, setAt] = useState((exampleCount - 1) / 2);
  const data = useMemo<FunctionPlotData>(
    () => ({
      ...shown,
      axes: words.axes,
      curves: [
        ...reading.units.map((unit, i) => ({
          points: sampleCurve((x) => addOf(unit, activation, x), shown.x, 100),
          faint: i !== lit,
          series: i % 6,
        })),
        { points: places.map((x, i) => [x, heights[i]!] as const), dashed: true, term: 'y' },
        { points: sampleCurve((x) => outputOf(reading, activation, x), shown.x), term: 'p' },
      ],
    }),
    [words, reading, activation, heights, lit],
  );
  const chart = useChart(createFunctionPlot, data);
  const pen = useRef<Place | null>(null);

  const placeOf = (event: PointerEvent<HTMLDivElement>): Place => {
    const box = event.currentTarget.getBoundingClientRect();
    return [
      left + ((event.clientX - box.left) / box.width) * (right - left),
      top - ((event.clientY - box.top) / box.height) * (top - bottom),
    ];
  };
  const put = (index: number, height: number) => {
    const held = clamp(height, bottom, top);
    putHeights(heights.map((old, i) => (i === index ? held : old)));
  };
  const indexNear = (index: number) => clamp(Math.round(index), 0, exampleCount - 1);
  const [x, y] = [places[at]!, heights[at]!];

  return (
    <div
      className="mapping__plot"
      onPointerDown={(event) => {
        if (event.button !== 0 || event.target !== event.currentTarget) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        pen.current = placeOf(event);
        draw(pen.current, pen.current);
      }}
      onPointerMove={(event) => {
        if (pen.current === null) return;
        const to = placeOf(event);
        draw(pen.current, to);
        pen.current = to;
      }}
      onPointerUp={() => {
        pen.current = null;
      }}
      onLostPointerCapture={() => {
        pen.current = null;
      }}
    >
      <div ref={chart} className="mapping__chart" />
      <DragHandle
        label={words.ring}
        valueText={words.ringText(formatDecimals(x), formatDecimals(y))}
        value={y}
        min={bottom}
        max={top}
        at={[(x - left) / (right - left), (top - y) / (top - bottom)]}
        axis="both"
        term="y"
        from={{ at, y }}
        onDrag={({ dy }, from) => put(from.at, from.y + dy * (top - bottom))}
        onNudge={({ dx, dy }) => {
          if (dx !== 0) setAt((before) => indexNear(before + dx));
          else put(at, y + dy * grain);
        }}
      >
        <span className="drag-handle__knob" />
      </DragHandle>
      <span
        className="mapping__edge"
        style={{ insetInline: `${(100 * (drawn[0] - left)) / (right - left)}%` }}
        aria-hidden="true"
      />
    </div>
  );
}
