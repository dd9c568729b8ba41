/** The nodes of a layered graph: outlines with a name above and lines of text inside. */
import { divergingCss } from '../base/diverging-scale';
import type { LayeredNode } from './layered-graph-data';
import type { Place, Size } from './layered-graph-layout';
import type { Layer } from '../base/svg-chart';

export interface DrawnNode extends LayeredNode {
  readonly at: Place;
  readonly box: Size;
}

const lineHeight = 16;

export function drawNodes(layer: Layer, nodes: readonly DrawnNode[]): void {
  const groups = layer
    .selectAll<SVGGElement, DrawnNode>('g.layered__node')
    .data(nodes, ({ id }) => id)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'layered__node');
      group.append('rect').attr('rx', 8);
      group.append('text').attr('class', 'layered__name');
      return group;
    });
  groups
    .attr('data-node', ({ id }) => id)
    .attr('data-term', ({ term }) => term ?? null)
    .attr('data-emphasis', ({ emphasis = 'plain' }) => emphasis)
    .attr('data-painted', ({ paint }) => (paint === undefined ? null : ''))
    .attr('transform', ({ at }) => `translate(${at.join(',')})`);
  groups
    .select('rect')
    .attr('x', ({ box }) => -box.width / 2)
    .attr('y', ({ box }) => -box.height / 2)
    .attr('width', ({ box }) => box.width)
    .attr('height', ({ box }) => box.height)
    .style('--tint', ({ tint }) => (tint === undefined ? null : divergingCss(tint, -1, 1)));
  groups
    .select('.layered__name')
    .attr('x', ({ box }) => 7 - box.width / 2)
    .attr('y', ({ box }) => 4 - box.height / 2)
    .text(({ name = '' }) => name);
  groups
    .selectAll<SVGTextElement, { readonly words: string; readonly y: number }>('.layered__value')
    .data(({ lines = [], box, paint }) =>
      lines.map((words, i) => ({
        words,
        y:
          paint === undefined
            ? (i - (lines.length - 1) / 2) * lineHeight
            : box.height / 2 + (i + 0.75) * lineHeight,
      })),
    )
    .join('text')
    .attr('class', 'layered__value')
    .attr('dy', '0.35em')
    .attr('y', ({ y }) => y)
    .text(({ words }) => words);
}
