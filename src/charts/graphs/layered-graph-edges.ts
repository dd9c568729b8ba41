/** The edges of a layered graph: lines, arrows of what flows along them, labels, and broad lines to point at. */
import { select, type Selection } from 'd3';
import type { LayeredEdge, LayeredGraphOptions } from './layered-graph-data';
import { pointOn, strokeOf, type EdgeLine, type Place } from './layered-graph-layout';
import type { Layer } from '../base/svg-chart';

export interface DrawnEdge extends LayeredEdge {
  readonly line: EdgeLine;
  readonly wording: string;
  readonly labelAt: Place;
  /** Where its arrow rests. */
  readonly rest: number;
}

/** Milliseconds. */
const flowTime = 500;

export function drawEdges(layer: Layer, edges: readonly DrawnEdge[]): void {
  const groups = layer
    .selectAll<SVGGElement, DrawnEdge>('g.layered__edge')
    .data(edges, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'layered__edge');
      group.append('line').attr('class', 'layered__line');
      group.append('path').attr('class', 'layered__arrow').attr('d', 'M-6 -5 L7 0 L-6 5 Z');
      return group;
    });
  groups
    .attr('data-edge', ({ id }) => id)
    .attr('data-term', ({ term }) => term ?? null)
    .attr('data-emphasis', ({ emphasis = 'plain' }) => emphasis);
  placeLines(groups.select<SVGLineElement>('.layered__line'))
    .attr('data-sign', ({ weight }) => (weight < 0 ? 'negative' : 'positive'))
    .style('stroke-width', ({ weight }) => strokeOf(weight));
  moveArrows(groups.select<SVGPathElement>('.layered__arrow'));
}

function placeLines(lines: Selection<SVGLineElement, DrawnEdge, SVGGElement, unknown>) {
  return lines
    .attr('x1', ({ line }) => line.from[0])
    .attr('y1', ({ line }) => line.from[1])
    .attr('x2', ({ line }) => line.to[0])
    .attr('y2', ({ line }) => line.to[1]);
}

/** Broad lines to point at. They are no part of their edge's term: its name would cover what is pointed at. */
export function drawHits(
  layer: Layer,
  edges: readonly DrawnEdge[],
  { onPoint, onPick }: LayeredGraphOptions,
): void {
  const hits = layer
    .selectAll<SVGLineElement, DrawnEdge>('line')
    .data(edges, ({ id }) => id)
    .join((enter) =>
      enter
        .append('line')
        .attr('class', 'layered__hit')
        .on('pointerenter pointerdown', (_, { id }) => onPoint?.(id))
        .on('click', (_, { id }) => onPick?.(id))
        .on('pointerleave', (event: PointerEvent) => {
          if (event.pointerType !== 'touch') onPoint?.(null);
        }),
    );
  placeLines(hits).attr('data-hit', ({ id }) => id);
}

/** Lets an arrow that has just begun to flow run the whole edge once; then it rests on it. */
function moveArrows(arrows: Selection<SVGPathElement, DrawnEdge, SVGGElement, unknown>): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  arrows.each(function ({ line, flow, rest }) {
    const arrow = select(this);
    const started = flow !== undefined && arrow.attr('data-flow') !== flow;
    arrow.attr('data-flow', flow ?? null);
    if (flow === undefined) return;
    const ahead = flow === 'forwards';
    const [dx, dy] = [line.to[0] - line.from[0], line.to[1] - line.from[1]];
    const angle = (Math.atan2(dy, dx) * 180) / Math.PI + (ahead ? 0 : 180);
    const place = (share: number) => {
      const [x, y] = pointOn(line, share);
      return `translate(${x}px, ${y}px) rotate(${angle}deg)`;
    };
    arrow.style('transform', place(rest));
    if (!started || still) return;
    const way = ahead ? [0, 1] : [1, 0];
    this.animate(
      way.map((share) => ({ transform: place(share) })),
      { duration: flowTime, easing: 'ease-in-out' },
    );
  });
}

export function drawLabels(layer: Layer, edges: readonly DrawnEdge[]): void {
  layer
    .selectAll<SVGTextElement, DrawnEdge>('text')
    .data(
      edges.filter(({ wording }) => wording !== ''),
      ({ id }) => id,
    )
    .join('text')
    .attr('data-label', ({ id }) => id)
    .attr('data-emphasis', ({ emphasis = 'plain' }) => emphasis)
    .attr('x', ({ labelAt }) => labelAt[0])
    .attr('y', ({ labelAt }) => labelAt[1])
    .attr('dy', '0.35em')
    .text(({ wording }) => wording);
}
