/** How values are spread: bars over a range, parts of which may be shaded. As small or large as its element. */
import { scaleLinear, select } from 'd3';
import type { Chart } from '../base/chart';
import { layoutHistogram, type HistogramBin } from './histogram-layout';
import { appendLayers, redrawChart } from '../base/svg-chart';
import './histogram.css';

export interface HistogramData {
  readonly values: ArrayLike<number>;
  /** What is shown; the outermost bars also hold what lies beyond. */
  readonly range: readonly [number, number];
  readonly bins: number;
  /** Whether the range is shaded at a value: its bars are hollow. */
  readonly shaded?: (value: number) => boolean;
}

/** Pixels; a lower picture has no room for numbers under its bars. */
const lowestWithTicks = 64;
const tickHeight = 16;
/** Pixels; a bar that stands for anything at all is at least this high. */
const lowestBar = 1;

export function createHistogram(node: HTMLElement): Chart<HistogramData> {
  const svg = select(node).append('svg').attr('class', 'histogram').attr('aria-hidden', 'true');
  const layer = appendLayers(svg, 'histogram', ['shade', 'bars', 'axes', 'ticks']);
  const x = scaleLinear();

  function drawBars(floor: number, { values, range, bins, shaded }: HistogramData): void {
    const layout = layoutHistogram(values, range, bins);
    const isShaded = ({ from, to }: HistogramBin) => shaded?.((from + to) / 2) ?? false;
    layer('shade')
      .selectAll('rect')
      .data(layout.bins.filter(isShaded))
      .join('rect')
      .attr('x', ({ from }) => x(from))
      .attr('width', ({ from, to }) => x(to) - x(from))
      .attr('y', 0)
      .attr('height', floor);
    const barHeight = ({ count }: HistogramBin) =>
      count === 0 ? 0 : Math.max(lowestBar, (count / layout.largest) * (floor - 1));
    layer('bars')
      .selectAll('rect')
      .data(layout.bins)
      .join('rect')
      .attr('x', ({ from }) => x(from) + 0.5)
      .attr('width', ({ from, to }) => Math.max(0.5, x(to) - x(from) - 1))
      .attr('y', (bin) => floor - barHeight(bin))
      .attr('height', barHeight)
      .attr('data-shaded', (bin) => String(isShaded(bin)));
  }

  function draw(data: HistogramData, width: number, height: number): void {
    svg.attr('viewBox', `0 0 ${width} ${height}`);
    const withTicks = height >= lowestWithTicks;
    const floor = height - (withTicks ? tickHeight : 1);
    x.domain(data.range).range([0, width]);
    drawBars(floor, data);
    const [low, high] = data.range;
    const counted = Math.max(2, width / 60);
    layer('axes')
      .selectAll('path')
      .data([`M0,${floor}H${width}`, ...(low < 0 && high > 0 ? [`M${x(0)},0V${floor}`] : [])])
      .join('path')
      .attr('d', String);
    layer('ticks')
      .selectAll('text')
      .data(withTicks ? x.ticks(counted) : [])
      .join('text')
      .attr('x', (tick) => Math.max(8, Math.min(width - 8, x(tick))))
      .attr('y', height - 3)
      .text((tick) => x.tickFormat(counted)(tick));
  }

  return redrawChart(svg, draw);
}
