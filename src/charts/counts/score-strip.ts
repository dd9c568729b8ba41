/** Scores between 0 and 1 as piles of marks, cut by a threshold: what is said of them, and whether that is right. */
import { select, symbol, symbolCircle, symbolTriangle } from 'd3';
import type { Chart } from '../base/chart';
import { layoutScores, type Pile, type Scored } from './score-strip-layout';
import { redrawChart } from '../base/svg-chart';
import './score-strip.css';

export interface ScoreStripData {
  readonly scored: readonly Scored[];
  /** At or above it, yes is said. */
  readonly threshold: number;
  /** What the two piles are. */
  readonly names: { readonly positive: string; readonly negative: string };
}

/** Room for a name above and below. */
const edge = 20;

export function createScoreStrip(node: HTMLElement): Chart<ScoreStripData> {
  const svg = select(node).append('svg').attr('class', 'scores').attr('aria-hidden', 'true');
  const middleLine = svg.append('path').attr('class', 'scores__middle');
  const cut = svg.append('path').attr('class', 'scores__cut');
  const body = svg.append('g');
  const words = svg.append('g').attr('class', 'scores__names');

  function draw({ scored, threshold, names }: ScoreStripData, width: number, height: number): void {
    svg.attr('viewBox', `0 0 ${width} ${height}`);
    const { radius, middle, piles } = layoutScores(scored, { width, height: height - 2 * edge });
    const area = Math.PI * (radius * 0.85) ** 2;
    const shapes = {
      true: symbol(symbolCircle, area)(),
      false: symbol(symbolTriangle, area * 0.8)(),
    };
    middleLine.attr('d', `M0,${middle + edge}H${width}`);
    cut.attr('d', `M${threshold * width},0V${height}`);
    const isPositive = ({ index }: Pile) => scored[index]!.positive;
    body
      .selectAll('path')
      .data(piles)
      .join('path')
      .attr('class', 'scores__mark')
      .attr('d', (pile) => shapes[`${isPositive(pile)}`])
      .attr('transform', ({ x, y }) => `translate(${x.toFixed(1)},${(y + edge).toFixed(1)})`)
      .attr('data-positive', (pile) => String(isPositive(pile)))
      .attr('data-wrong', ({ index }) => {
        const { score, positive } = scored[index]!;
        return score >= threshold === positive ? null : 'true';
      });
    words
      .selectAll('text')
      .data([
        { text: names.positive, x: 4, y: 14, anchor: 'start' },
        { text: names.negative, x: width - 4, y: height - 6, anchor: 'end' },
      ])
      .join('text')
      .attr('x', ({ x }) => x)
      .attr('y', ({ y }) => y)
      .attr('text-anchor', ({ anchor }) => anchor)
      .text(({ text }) => text);
  }

  return redrawChart(svg, draw);
}
