/** A curve as small as a word, with one point of it marked: no axes but the two through the origin. */
import { line, scaleLinear, select } from 'd3';
import type { Chart } from '../base/chart';
import { redrawChart } from '../base/svg-chart';
import './sparkline.css';

type SparkPoint = readonly [number, number];

export interface SparklineData {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly points: readonly SparkPoint[];
  /** Kept at the picture's edge where it lies beyond. */
  readonly mark: SparkPoint;
  /** The mark is hollow, and so set apart from others. */
  readonly hollow: boolean;
}

/** Pixels left free at the edges, so that a mark there is seen whole. */
const margin = 4;

export function createSparkline(node: HTMLElement): Chart<SparklineData> {
  const svg = select(node).append('svg').attr('class', 'sparkline').attr('aria-hidden', 'true');
  const axes = svg.append('path').attr('class', 'sparkline__axes');
  const curve = svg.append('path').attr('class', 'sparkline__curve');
  const mark = svg.append('circle').attr('class', 'sparkline__mark').attr('r', 3.5);
  const x = scaleLinear();
  const y = scaleLinear();

  function draw(data: SparklineData, width: number, height: number): void {
    svg.attr('viewBox', `0 0 ${width} ${height}`);
    x.domain(data.x).range([margin, width - margin]);
    y.domain(data.y).range([height - margin, margin]);
    axes.attr('d', `M0,${y(0)}H${width}M${x(0)},0V${height}`);
    const path = line<SparkPoint>(
      ([u]) => x(u),
      ([, v]) => y(v),
    ).defined((p) => p.every(Number.isFinite));
    curve.attr('d', path.digits(1)(data.points));
    mark
      .attr('cx', x.copy().clamp(true)(data.mark[0]))
      .attr('cy', y.copy().clamp(true)(data.mark[1]))
      .attr('data-hollow', String(data.hollow));
  }

  return redrawChart(svg, draw);
}
