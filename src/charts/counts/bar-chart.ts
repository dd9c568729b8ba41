/** Horizontal bars from 0 to 1 with a name before each and a read-out behind it. */
import { scaleLinear, select } from 'd3';
import type { Chart } from '../base/chart';
import { redrawChart } from '../base/svg-chart';
import './bar-chart.css';

export interface Bar {
  readonly name: string;
  /** 0 … 1. */
  readonly share: number;
  readonly text: string;
  /** The bar that matters, also told apart by weight. */
  readonly marked: boolean;
}

export interface BarChartData {
  /** Spoken: what the bars say together. */
  readonly label: string;
  readonly bars: readonly Bar[];
}

const rowHeight = 26;
const nameWidth = 22;
const textWidth = 126;

export function createBarChart(node: HTMLElement): Chart<BarChartData> {
  const svg = select(node).append('svg').attr('class', 'bar-chart').attr('role', 'img');

  function draw({ label, bars }: BarChartData, width: number): void {
    const x = scaleLinear([0, 1], [nameWidth, Math.max(nameWidth + 20, width - textWidth)]);
    svg
      .attr('width', width)
      .attr('height', bars.length * rowHeight)
      .attr('aria-label', label);
    const rows = svg
      .selectAll<SVGGElement, Bar>('g')
      .data(bars, ({ name }) => name)
      .join((enter) => {
        const row = enter.append('g');
        row.append('text').attr('class', 'bar-chart__name');
        row.append('line').attr('class', 'bar-chart__rail');
        row.append('rect').attr('class', 'bar-chart__bar');
        row.append('text').attr('class', 'bar-chart__text');
        return row;
      })
      .attr('transform', (_, index) => `translate(0,${index * rowHeight})`)
      .attr('data-marked', ({ marked }) => String(marked));
    const middle = rowHeight / 2;
    rows
      .select('.bar-chart__name')
      .attr('y', middle)
      .attr('dy', '0.35em')
      .text(({ name }) => name);
    rows
      .select('.bar-chart__rail')
      .attr('x1', x(0))
      .attr('x2', x(1))
      .attr('y1', middle)
      .attr('y2', middle);
    rows
      .select('.bar-chart__bar')
      .attr('x', x(0))
      .attr('y', 5)
      .attr('height', rowHeight - 10)
      .attr('width', ({ share }) => x(share) - x(0));
    rows
      .select('.bar-chart__text')
      .attr('x', width)
      .attr('y', middle)
      .attr('dy', '0.35em')
      .attr('text-anchor', 'end')
      .text(({ text }) => text);
  }

  return redrawChart(svg, draw);
}
