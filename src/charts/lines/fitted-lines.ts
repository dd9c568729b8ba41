/** Points of a data set with straight lines ŷ = wx + b through them. */
import { scaleLinear, select } from 'd3';
import type { Chart } from '../base/chart';
import { appendLayers, redrawChart } from '../base/svg-chart';
import './fitted-lines.css';

export interface FittedLinesData {
  readonly points: readonly (readonly [number, number])[];
  /** How many examples each point stands for, shown by its disc's area; one unless told. */
  readonly counts?: readonly number[];
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly axes: readonly [string, string];
  /** Slope and intercept; a line's place in the list picks its hue and dashes. */
  readonly lines: readonly (readonly [w: number, b: number])[];
  /** The distances of the points from the first line, upwards or downwards, are drawn. */
  readonly withErrors: boolean;
  /** The squares over those distances, too. */
  readonly withSquares?: boolean;
}

/** Pixels around the part where points are drawn. */
export const fittedMargin = { left: 34, right: 8, top: 22, bottom: 34 };
/** Pixels; steeper lines than this draws are as good as vertical. */
const farthest = 1e4;

export function createFittedLines(node: HTMLElement): Chart<FittedLinesData> {
  const svg = select(node).append('svg').attr('class', 'fitted').attr('aria-hidden', 'true');
  const layers = ['ticks', 'squares', 'errors', 'points', 'lines', 'names'] as const;
  const layer = appendLayers(svg, 'fitted', layers);
  const x = scaleLinear();
  const y = scaleLinear();
  const hold = (value: number) => Math.max(-farthest, Math.min(farthest, value));

  function drawAxes({ axes }: FittedLinesData, width: number, height: number): void {
    const bottom = height - fittedMargin.bottom;
    const ticks = [
      ...x.ticks(4).map((tick) => ({
        text: x.tickFormat(4)(tick),
        at: [x(tick), bottom + 15],
        line: `M${x(tick)},${fittedMargin.top}V${bottom}`,
        anchor: 'middle',
      })),
      ...y.ticks(4).map((tick) => ({
        text: y.tickFormat(4)(tick),
        at: [fittedMargin.left - 5, y(tick) + 4],
        line: `M${fittedMargin.left},${y(tick)}H${width - fittedMargin.right}`,
        anchor: 'end',
      })),
    ];
    layer('ticks')
      .selectAll('path')
      .data(ticks)
      .join('path')
      .attr('d', ({ line }) => line);
    layer('ticks')
      .selectAll('text')
      .data(ticks)
      .join('text')
      .attr('x', ({ at }) => at[0]!)
      .attr('y', ({ at }) => at[1]!)
      .attr('text-anchor', ({ anchor }) => anchor)
      .text(({ text }) => text);
    layer('names')
      .selectAll('text')
      .data([
        { text: axes[0], at: [width - fittedMargin.right, height - 4], anchor: 'end' },
        { text: axes[1], at: [4, 13], anchor: 'start' },
      ])
      .join('text')
      .attr('x', ({ at }) => at[0]!)
      .attr('y', ({ at }) => at[1]!)
      .attr('text-anchor', ({ anchor }) => anchor)
      .text(({ text }) => text);
  }

  function draw(data: FittedLinesData, width: number, height: number): void {
    svg.attr('viewBox', `0 0 ${width} ${height}`);
    x.domain(data.x).range([fittedMargin.left, width - fittedMargin.right]);
    y.domain(data.y).range([height - fittedMargin.bottom, fittedMargin.top]);
    drawAxes(data, width, height);
    const { points, counts, lines, withErrors, withSquares = false } = data;
    const lineY = ([w, b]: readonly [number, number], at: number) => hold(y(w * at + b));
    const first = withErrors ? lines[0] : undefined;
    const side = ([px, py]: readonly [number, number]) => lineY(first!, px) - y(py);
    layer('squares')
      .selectAll('path')
      .data(first === undefined || !withSquares ? [] : points)
      .join('path')
      .attr('d', (point) => {
        const [left, down] = [x(point[0]), side(point)];
        const room = x.range()[1]! - left;
        const across = Math.abs(down) <= room ? Math.abs(down) : -Math.abs(down);
        return `M${left},${y(point[1])}v${down}h${across}v${-down}Z`;
      });
    layer('errors')
      .selectAll('path')
      .data(first === undefined ? [] : points)
      .join('path')
      .attr('d', ([px, py]) => `M${x(px)},${y(py)}V${lineY(first!, px)}`);
    layer('points')
      .selectAll('circle')
      .data(points)
      .join('circle')
      .attr('r', (_, i) => (counts === undefined ? 3.5 : 0.8 * Math.sqrt(counts[i]!) + 1))
      .attr('cx', ([px]) => x(px))
      .attr('cy', ([, py]) => y(py));
    const [left, right] = data.x;
    layer('lines')
      .selectAll('path')
      .data(lines)
      .join('path')
      .attr('data-line', (_, i) => i)
      .attr('d', (line) => `M${x(left)},${lineY(line, left)}L${x(right)},${lineY(line, right)}`);
  }

  return redrawChart(svg, draw);
}
