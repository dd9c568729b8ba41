/** Where every mark of a line chart lies: scales, ticks, paths and labels, computed without a DOM. */
import { format, line, scaleLinear, scaleLog, type ScaleContinuousNumeric } from 'd3';

export interface LineSeries {
  readonly name: string;
  /** Rising; as long as `values`. */
  readonly steps: readonly number[];
  /** NaN and infinities leave a gap. */
  readonly values: readonly number[];
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

export interface Tick {
  readonly at: number;
  readonly label: string;
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

type Scale = ScaleContinuousNumeric<number, number>;

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
  const x = scaleLinear().domain(stepDomain(all)).range([left, right]);
  const y = valueScale(all, data.log).range([bottom, top]);
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

function isLog(scale: Scale): boolean {
  return 'base' in scale;
}

function labelWidth(names: readonly string[], width: number): number {
  const longest = Math.max(...names.map((name) => name.length));
  return Math.min(longest * characterWidth + 8, width * 0.32);
}

function stepDomain(all: readonly LineSeries[]): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const { steps } of all) {
    low = Math.min(low, steps[0] ?? low);
    high = Math.max(high, steps.at(-1) ?? high);
  }
  if (low > high) return [0, 1];
  return low === high ? [low - 1, high + 1] : [low, high];
}

/** Logarithmic where asked for and any value is above zero; zero is included where it is near. */
function valueScale(all: readonly LineSeries[], log: boolean): Scale {
  let low = Infinity;
  let high = -Infinity;
  let lowPositive = Infinity;
  for (const { values } of all) {
    for (const value of values) {
      if (!Number.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
      if (value > 0) lowPositive = Math.min(lowPositive, value);
    }
  }
  if (log && high > 0) {
    return scaleLog()
      .domain(lowPositive === high ? [high / 10, high * 10] : [lowPositive, high])
      .nice();
  }
  if (low > high) return scaleLinear().domain([0, 1]);
  if (low === high) return scaleLinear().domain(spread(low)).nice();
  return scaleLinear()
    .domain([low > 0 && low < 0.6 * high ? 0 : low, high < 0 && high > 0.6 * low ? 0 : high])
    .nice();
}

function spread(value: number): [number, number] {
  if (value === 0) return [-1, 1];
  return value > 0 ? [0, 2 * value] : [2 * value, 0];
}

function ticksOf(scale: Scale, count: number): Tick[] {
  if (!isLog(scale)) {
    const write = isExtreme(scale.domain()) ? writeBriefly : scale.tickFormat(count);
    return scale
      .ticks(count)
      .map((value) => ({ at: scale(value), label: trueMinus(write(value)) }));
  }
  const write = format('.1~e');
  const powers = scale.ticks(count).filter((value) => Number.isInteger(Math.log10(value)));
  const every = Math.max(1, Math.ceil(powers.length / count));
  return powers
    .filter((_, i) => i % every === 0)
    .map((value) => ({
      at: scale(value),
      label: trueMinus(value >= 1e-3 && value < 1e5 ? String(value) : write(value)),
    }));
}

/** Plain digits would be too many to stand beside the axis. */
function isExtreme(domain: readonly number[]): boolean {
  const reach = Math.max(...domain.map(Math.abs));
  return reach >= 1e6 || reach < 1e-4;
}

function writeBriefly(value: number): string {
  return value === 0 ? '0' : format('.2~e')(value);
}

function trueMinus(text: string): string {
  return text.replace(/-/g, '−');
}

/** Keeps, for each pixel column, the first, lowest, highest and last point and one gap. */
function decimate(
  { steps, values, name }: LineSeries,
  x: Scale,
  shown: (value: number) => boolean,
): LineSeries {
  const columns = x.range()[1]! - x.range()[0]!;
  if (steps.length <= 2 * columns) return { name, steps, values };
  const kept: number[] = [];
  let column: number[] = [];
  let columnAt = NaN;
  const flush = () => {
    const drawn = column.filter((i) => shown(values[i]!));
    const lowest = drawn.reduce((best, i) => (values[i]! < values[best]! ? i : best), drawn[0]!);
    const highest = drawn.reduce((best, i) => (values[i]! > values[best]! ? i : best), drawn[0]!);
    const gap = column.find((i) => !shown(values[i]!));
    const picked = new Set([drawn[0], lowest, highest, drawn.at(-1), gap]);
    kept.push(...column.filter((i) => picked.has(i)));
    column = [];
  };
  for (let i = 0; i < steps.length; i++) {
    const at = Math.floor(x(steps[i]!));
    if (at !== columnAt && column.length > 0) flush();
    columnAt = at;
    column.push(i);
  }
  flush();
  return { name, steps: kept.map((i) => steps[i]!), values: kept.map((i) => values[i]!) };
}

function linePath(
  { steps, values }: LineSeries,
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
