/** Curves over one variable, as wide as the element: axes through the origin, tangents, marks and shaded parts. */
import { line, scaleLinear, select } from 'd3';
import type { Chart } from '../base/chart';
import { appendLayers, redrawChart } from '../base/svg-chart';
import './function-plot.css';
import '../base/series-hues.css';

export type PlotPoint = readonly [number, number];

/** Hue and name of something drawn: a term's where there is one, else that of a series. */
interface Hued {
  readonly term?: string;
  /** Place in the palette of series. */
  readonly series?: number;
}

export interface PlotCurve extends Hued {
  /** NaN and infinities leave a gap. */
  readonly points: readonly PlotPoint[];
  readonly dashed?: boolean;
  /** Thin and pale, as one of many. */
  readonly faint?: boolean;
}

export interface PlotMark extends Hued {
  readonly at: PlotPoint;
  /** Written beside it. */
  readonly text?: string;
  /** Dashed lines lead from it to both axes. */
  readonly dropped?: boolean;
}

export interface FunctionPlotData {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly axes: readonly [string, string];
  readonly curves: readonly PlotCurve[];
  /** Points of a data set, drawn small and behind the curves. */
  readonly dots?: readonly PlotPoint[];
  readonly marks?: readonly PlotMark[];
}

/** Points of a function at equal distances, for a curve. */
export function sampleCurve(
  f: (x: number) => number,
  [from, to]: readonly [number, number],
  count = 200,
): PlotPoint[] {
  return Array.from({ length: count + 1 }, (_, i) => {
    const x = from + ((to - from) * i) / count;
    return [x, f(x)];
  });
}

/** Pixels; further out nobody sees it, and browsers stumble over larger ones. */
const farthest = 1e4;

export function createFunctionPlot(node: HTMLElement): Chart<FunctionPlotData> {
  const svg = select(node).append('svg').attr('class', 'plot').attr('aria-hidden', 'true');
  const layers = ['grid', 'axes', 'ticks', 'dots', 'curves', 'drops', 'marks'] as const;
  const layer = appendLayers(svg, 'plot', layers);
  const x = scaleLinear();
  const y = scaleLinear();
  const hold = (value: number) => Math.max(-farthest, Math.min(farthest, value));
  const origin = (scale: typeof x) =>
    scale(Math.max(scale.domain()[0]!, Math.min(scale.domain()[1]!, 0)));

  function drawAxes({ axes }: FunctionPlotData, width: number, height: number): void {
    const [left, floor] = [origin(x), origin(y)];
    const [counted, stacked] = [Math.max(3, width / 90), Math.max(3, height / 50)];
    const [across, up] = [x.ticks(counted), y.ticks(stacked)];
    layer('grid')
      .selectAll('path')
      .data([...across.map((v) => `M${x(v)},0V${height}`), ...up.map((v) => `M0,${y(v)}H${width}`)])
      .join('path')
      .attr('d', String);
    layer('axes')
      .selectAll('path')
      .data([`M${left},0V${height}`, `M0,${floor}H${width}`])
      .join('path')
      .attr('d', String);
    const below = Math.min(height - 6, floor + 15);
    const beside = Math.min(width - 30, left + 6);
    const ticks = [
      ...across.map((v) => ({
        text: x.tickFormat(counted)(v),
        at: [x(v), below],
        anchor: 'middle',
      })),
      ...up
        .filter((v) => v !== 0)
        .map((v) => ({ text: y.tickFormat(stacked)(v), at: [beside, y(v) + 4], anchor: 'start' })),
    ].filter(
      // What is written from its left end on needs no room on the left.
      ({ at, anchor }) =>
        at[0]! > (anchor === 'start' ? 0 : 14) &&
        at[0]! < width - 14 &&
        at[1]! > 26 &&
        at[1]! < height - 2,
    );
    const names = [
      { text: axes[0], at: [width - 6, below - 20], anchor: 'end' },
      { text: axes[1], at: [Math.min(width - 60, left + 6), 15], anchor: 'start' },
    ];
    layer('ticks')
      .selectAll('text')
      .data([...ticks, ...names])
      .join('text')
      .attr('x', ({ at }) => at[0]!)
      .attr('y', ({ at }) => at[1]!)
      .attr('text-anchor', ({ anchor }) => anchor)
      .text(({ text }) => text);
  }

  function drawCurves({ curves }: FunctionPlotData): void {
    const draw = line<PlotPoint>(
      ([u]) => hold(x(u)),
      ([, v]) => hold(y(v)),
    )
      .defined(([u, v]) => Number.isFinite(u) && Number.isFinite(v))
      .digits(1);
    layer('curves')
      .selectAll('path')
      .data(curves)
      .join('path')
      .attr('d', ({ points }) => draw(points))
      .attr('data-term', ({ term }) => term ?? null)
      .attr('data-series', ({ series }) => series ?? null)
      .classed('plot__dashed', ({ dashed }) => dashed === true)
      .classed('plot__faint', ({ faint }) => faint === true);
  }

  function drawDots({ dots = [] }: FunctionPlotData): void {
    layer('dots')
      .selectAll('circle')
      .data(dots)
      .join('circle')
      .attr('r', 3)
      .attr('cx', ([u]) => hold(x(u)))
      .attr('cy', ([, v]) => hold(y(v)));
  }

  function drawMarks({ marks = [] }: FunctionPlotData, width: number): void {
    const place = ({ at }: PlotMark) => [hold(x(at[0])), hold(y(at[1]))] as const;
    layer('drops')
      .selectAll('path')
      .data(marks.filter(({ dropped }) => dropped))
      .join('path')
      .attr('d', (mark) => {
        const [u, v] = place(mark);
        return `M${origin(x)},${v}H${u}V${origin(y)}`;
      });
    const groups = layer('marks')
      .selectAll<SVGGElement, PlotMark>('g')
      .data(marks)
      .join((enter) => {
        const added = enter.append('g');
        added.append('circle').attr('r', 5);
        added.append('text').attr('y', -10);
        return added;
      })
      .attr('data-term', ({ term }) => term ?? null)
      .attr('data-series', ({ series }) => series ?? null)
      .attr('transform', (mark) => `translate(${place(mark).join()})`);
    groups
      .select('text')
      .attr('text-anchor', (mark) => (place(mark)[0] > width - 90 ? 'end' : 'start'))
      .text(({ text }) => text ?? '');
  }

  function draw(data: FunctionPlotData, width: number, height: number): void {
    svg.attr('viewBox', `0 0 ${width} ${height}`);
    x.domain(data.x).range([0, width]);
    y.domain(data.y).range([height, 0]);
    drawAxes(data, width, height);
    drawDots(data);
    drawCurves(data);
    drawMarks(data, width);
  }

  return redrawChart(svg, draw);
}
