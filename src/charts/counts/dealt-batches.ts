/** An epoch's examples in the order in which they are dealt: one mark each, shaped and coloured by class. */
import { select, symbol, symbolCircle, symbolSquare, symbolTriangle } from 'd3';
import type { Chart } from '../base/chart';
import { layoutDealt } from './dealt-batches-layout';
import { redrawChart } from '../base/svg-chart';
import './dealt-batches.css';

export interface DealtBatchesData {
  /** The class of each example, counted from 0, batch by batch. */
  readonly batches: readonly (readonly number[])[];
  /** Batches of this epoch that were read already; the next one is framed. */
  readonly read: number;
}

/** Hue is not the only sign; legends write them ● ▲ ■. */
const classShapes = [symbolCircle, symbolTriangle, symbolSquare] as const;

interface Mark {
  readonly label: number;
  readonly batch: number;
  readonly at: readonly [number, number];
}

export function createDealtBatches(node: HTMLElement): Chart<DealtBatchesData> {
  const svg = select(node).append('svg').attr('class', 'dealt').attr('aria-hidden', 'true');
  const frames = svg.append('g').attr('class', 'dealt__frames');
  const body = svg.append('g');

  function draw({ batches, read }: DealtBatchesData, width: number): void {
    const { pitch, places, height } = layoutDealt(
      batches.map(({ length }) => length),
      width,
    );
    svg.attr('viewBox', `0 0 ${width} ${height}`).attr('width', width).attr('height', height);
    const marks = batches
      .flatMap((labels, batch) => labels.map((label) => ({ label, batch })))
      .map((mark, i): Mark => ({ ...mark, at: places[i]! }));
    const shapes = classShapes.map((type) => symbol(type, (pitch * 0.62) ** 2)());
    body
      .selectAll('path')
      .data(marks)
      .join('path')
      .attr('class', 'dealt__mark')
      .attr('d', ({ label }) => shapes[label % shapes.length]!)
      .attr('transform', ({ at }) => `translate(${at.join()})`)
      .attr('data-class', ({ label }) => label)
      .attr('data-read', ({ batch }) => (batch < read ? 'true' : null));
    // One rounded box a mark, drawn beneath: together they frame a batch wherever it is broken.
    frames
      .selectAll('rect')
      .data(marks.filter(({ batch }) => batch === read))
      .join('rect')
      .attr('x', ({ at }) => at[0] - pitch / 2)
      .attr('y', ({ at }) => at[1] - pitch * 0.6)
      .attr('width', pitch)
      .attr('height', pitch * 1.2);
  }

  return redrawChart(svg, draw);
}
