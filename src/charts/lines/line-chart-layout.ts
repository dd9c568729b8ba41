/** Where every mark of a line chart lies: scales, ticks, paths and labels, computed without a DOM. */
import { line } from 'd3';
import { decimate, type LinePoints } from './decimate-line';
import { isLog, stepScale, ticksOf, valueScale, type Scale, type Tick } from './line-chart-scales';

export interface LineSeries extends LinePoints {
  readonly name: string;
}

export interface LineChartData {
  readonly series: readonly LineSeries[];
  /** An earlier run, drawn dashed behind. */
  readonly pinned: readonly LineSeries[];
  /** Logarithmic values; zero and negative ones leave a gap then. */
  readonly log: boolean;
  /** Step that is looked back at; null shows no line. */
  readonly cursor: number | null;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Line {
  readonly name: string;
  readonly path: string;
  /** Place among the names, which picks the colour. */
  readonly index: number;
  readonly pinned: boolean;
}

export interface LineLabel {
  readonly name: string;
  readonly index: number;
  readonly y: number;
}

export interface LineChartLayout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (step: number) => number;
  readonly y: (value: number) => number;
  readonly stepAt: (x: number) => number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly lines: readonly Line[];
  readonly labels: readonly LineLabel[];
  readonly cursorX: number | null;
}

const margin = { top: 8, bottom: 24, left: 46, right: 14 };
const characterWidth = 7;
const labelHeight = 14;

export function layoutLineChart(data: LineChartData, { width, height }: Size): LineChartLayout {
  const names = [...new Set([...data.series, ...data.pinned].map(({ name }) => name))];
  const all = [...data.series, ...data.pinned];
  const labelRoom = names.length > 1 ? labelWidth(names, width) : 0;
  const left = margin.left;
  const right = Math.max(left + 1, width - margin.right - labelRoom);
  const top = margin.top;
  const bottom = Math.max(top + 1, height - margin.bottom);
  const x = stepScale(all.map(({ steps }) => steps)).range([left, right]);
  const y = valueScale(
    all.map(({ values }) => values),
    data.log,
  ).range([bottom, top]);
  const shown = (value: number) => Number.isFinite(value) && (!isLog(y) || value > 0);
  const draw = (series: LineSeries, pinned: boolean): Line => ({
    name: series.name,
    index: names.indexOf(series.name),
    pinned,
    path: linePath(decimate(series, x, shown), x, y, shown),
  });
  return {
    left,
    right,
    top,
    bottom,
    x,
    y,
    stepAt: (at) => x.invert(at),
    xTicks: ticksOf(x, Math.max(2, Math.floor((right - left) / 70))).filter(
      ({ at }) => at <= right,
    ),
    yTicks: ticksOf(y, Math.max(2, Math.floor((bottom - top) / 32))),
    lines: [
      ...data.pinned.map((series) => draw(series, true)),
      ...data.series.map((series) => draw(series, false)),
    ],
    labels: names.length > 1 ? placeLabels(data.series, names, y, shown, top, bottom) : [],
    cursorX: data.cursor === null ? null : x(data.cursor),
  };
}

function labelWidth(names: readonly string[], width: number): number {
  const longest = Math.max(...names.map((name) => name.length));
  return Math.min(longest * characterWidth + 8, width * 0.32);
}

function linePath(
  { steps, values }: LinePoints,
  x: Scale,
  y: Scale,
  shown: (value: number) => boolean,
): string {
  const draw = line<number>(
    (i) => x(steps[i]!),
    (i) => y(values[i]!),
  )
    .defined((i) => shown(values[i]!))
    .digits(1);
  return draw(Array.from(steps, (_, i) => i)) ?? '';
}

/** Beside each line's last value, pushed apart where two would overlap. */
function placeLabels(
  series: readonly LineSeries[],
  names: readonly string[],
  y: Scale,
  shown: (value: number) => boolean,
  top: number,
  bottom: number,
): LineLabel[] {
  const labels = series
    .flatMap(({ name, values }) => {
      const last = values.findLast(shown);
      return last === undefined ? [] : [{ name, index: names.indexOf(name), y: y(last) }];
    })
    .sort((a, b) => a.y - b.y);
  let lowest = top + labelHeight / 2;
  for (const label of labels) {
    label.y = Math.max(label.y, lowest);
    lowest = label.y + labelHeight;
  }
  let highest = bottom;
  for (const label of labels.reverse()) {
    label.y = Math.min(label.y, highest);
    highest = label.y - labelHeight;
  }
  return labels;
}

/** Position of the point whose step is nearest; −1 where there is none. */
export function nearestIndex(steps: readonly number[], step: number): number {
  let best = -1;
  let low = 0;
  let high = steps.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (best < 0 || Math.abs(steps[middle]! - step) < Math.abs(steps[best]! - step)) best = middle;
    if (steps[middle]! < step) low = middle + 1;
    else high = middle - 1;
  }
  return best;
}
