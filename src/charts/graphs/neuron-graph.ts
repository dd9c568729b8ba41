/** One neuron as a graph: inputs and bias along weighted edges into a sum, through f, to the output. */
import { line as drawLine, range, select } from 'd3';
import type { Chart } from '../base/chart';
import { divergingCss } from '../base/diverging-scale';
import './neuron-graph.css';

export interface GraphEdge {
  readonly weight: number;
  /** What the edge carries into the sum: weight × input. */
  readonly carried: string;
  /** Nested from the general to the particular, such as ['w', 'w1']. */
  readonly terms: readonly [string, string] | readonly [string];
}

export interface GraphNode {
  readonly name: string;
  /** Follows the name where there is room. */
  readonly word?: string;
  readonly value: string;
  readonly terms: readonly [string, string] | readonly [string];
}

export interface NeuronGraphData {
  /** Sources from top to bottom with the edge that leaves each; the last one is the bias's constant 1. */
  readonly sources: readonly { readonly node: GraphNode; readonly edge: GraphEdge }[];
  readonly sum: GraphNode;
  readonly z: number;
  readonly activation: (z: number) => number;
  readonly output: GraphNode;
  readonly y: number;
  /** The values that the two end colours stand for. */
  readonly range: readonly [number, number];
}

/** Where things stand, as shares of width and height; handles laid over the chart use it too. */
export const graphLayout = {
  sources: [
    [0.08, 0.17],
    [0.08, 0.5],
    [0.08, 0.83],
  ],
  sum: [0.53, 0.5],
  activation: [0.73, 0.5],
  output: [0.92, 0.5],
} as const satisfies Record<string, unknown>;

/** The point of a source's edge where its handle sits. */
export function edgeHandle(index: 0 | 1 | 2): readonly [number, number] {
  const [x, y] = graphLayout.sources[index];
  const [sx, sy] = graphLayout.sum;
  const t = 0.45;
  return [x + t * (sx - x), y + t * (sy - y)];
}

/** Stroke width in pixels: it grows with |w| and stays below 14. */
export function edgeWidth(weight: number): number {
  const size = Math.abs(weight);
  return 1.5 + (12.5 * size) / (size + 3);
}

const radius = 22;
/** Below this width words and what the edges carry are left out. */
const roomy = 420;
/** Where along an edge its carried value stands, and how far above or below, by source. */
const carriedAt = { along: 0.74, shifts: [-9, -6, 18] } as const;
const box = { width: 58, height: 46, reach: 4 };

export function createNeuronGraph(node: HTMLElement): Chart<NeuronGraphData> {
  const svg = select(node).append('svg').attr('aria-hidden', 'true');
  const edges = svg.append('g').attr('class', 'graph__edges');
  const pipe = svg.append('path').attr('class', 'graph__pipe');
  const nodes = svg.append('g').attr('class', 'graph__nodes');
  const curve = svg.append('g').attr('class', 'graph__curve').attr('data-term', 'f');
  const frame = curve.append('rect').attr('class', 'graph__box').attr('rx', 4);
  const axes = curve.append('path').attr('class', 'graph__axes');
  const trace = curve.append('path').attr('class', 'graph__f');
  const dot = curve.append('circle').attr('class', 'graph__dot').attr('r', 4);
  const title = curve
    .append('text')
    .attr('class', 'graph__name')
    .attr('text-anchor', 'middle')
    .text('f');
  let width = 0;
  let height = 0;
  let data: NeuronGraphData | null = null;

  const place = ([x, y]: readonly [number, number]) => [x * width, y * height] as const;

  function drawEdges({ sources }: NeuronGraphData): void {
    const groups = edges
      .selectAll<SVGGElement, (typeof sources)[number]>('g.graph__edge')
      .data(sources)
      .join((enter) => {
        const outer = enter.append('g').attr('class', 'graph__edge');
        const inner = outer.append('g');
        inner.append('line');
        inner.append('text').attr('text-anchor', 'middle');
        return outer;
      });
    const [sx, sy] = place(graphLayout.sum);
    const from = (i: number) => place(graphLayout.sources[i] ?? graphLayout.sum);
    groups.attr('data-term', ({ edge }) => edge.terms[0]);
    groups.select('g').attr('data-term', ({ edge }) => edge.terms[1] ?? null);
    groups
      .select('line')
      .attr('data-sign', ({ edge }) => (edge.weight < 0 ? 'negative' : 'positive'))
      .attr('stroke-width', ({ edge }) => edgeWidth(edge.weight))
      .attr('x1', (_, i) => from(i)[0])
      .attr('y1', (_, i) => from(i)[1])
      .attr('x2', sx)
      .attr('y2', sy);
    // What arrives is written near the sum, beside its edge.
    groups
      .select('text')
      .attr('x', (_, i) => from(i)[0] + carriedAt.along * (sx - from(i)[0]))
      .attr(
        'y',
        (_, i) => from(i)[1] + carriedAt.along * (sy - from(i)[1]) + (carriedAt.shifts[i] ?? 0),
      )
      .text(({ edge }) => (width < roomy ? '' : edge.carried));
  }

  function drawNodes({ sources, sum, output, y, range: [low, high] }: NeuronGraphData): void {
    const all = [
      ...sources.map((source, i) => ({ ...source.node, at: graphLayout.sources[i], fill: null })),
      { ...sum, at: graphLayout.sum, fill: null },
      { ...output, at: graphLayout.output, fill: divergingCss(y, low, high) },
    ];
    const groups = nodes
      .selectAll<SVGGElement, (typeof all)[number]>('g.graph__node')
      .data(all)
      .join((enter) => {
        const outer = enter.append('g').attr('class', 'graph__node');
        const inner = outer.append('g');
        inner.append('circle').attr('r', radius);
        inner.append('text').attr('class', 'graph__value').attr('dy', '0.35em');
        inner
          .append('text')
          .attr('class', 'graph__name')
          .attr('y', -radius - 7);
        inner.selectAll('text').attr('text-anchor', 'middle');
        return outer;
      });
    groups
      .attr('data-term', ({ terms }) => terms[0])
      .attr('transform', ({ at }) => `translate(${place(at ?? graphLayout.sum).join(',')})`);
    groups.select('g').attr('data-term', ({ terms }) => terms[1] ?? null);
    groups.select('circle').style('fill', ({ fill }) => fill);
    groups.select('.graph__value').text(({ value }) => value);
    groups
      .select('.graph__name')
      .text(({ name, word }) => (word === undefined || width < roomy ? name : `${name} ${word}`));
  }

  function drawCurve({ activation, z, y }: NeuronGraphData): void {
    const [cx, cy] = place(graphLayout.activation);
    const { reach } = box;
    const px = (value: number) =>
      cx + (Math.max(-reach, Math.min(reach, value)) / reach) * (box.width / 2 - 5);
    const py = (value: number) => cy - Math.max(-1.1, Math.min(1.1, value)) * (box.height / 2 - 5);
    const samples = range(-reach, reach + 0.01, 0.05).map(
      (at) => [px(at), py(activation(at))] as [number, number],
    );
    frame
      .attr('x', cx - box.width / 2)
      .attr('y', cy - box.height / 2)
      .attr('width', box.width)
      .attr('height', box.height);
    axes.attr('d', `M${px(-reach)} ${py(0)} H${px(reach)} M${px(0)} ${py(-1.1)} V${py(1.1)}`);
    trace.attr('d', drawLine()(samples));
    dot.attr('cx', px(z)).attr('cy', py(y));
    title.attr('x', cx).attr('y', cy - radius - 7);
  }

  function draw(): void {
    if (data === null || width === 0) return;
    drawEdges(data);
    const [fromX, fromY] = place(graphLayout.sum);
    const [toX] = place(graphLayout.output);
    pipe.attr('d', `M${fromX} ${fromY} H${toX}`);
    drawNodes(data);
    drawCurve(data);
  }

  return {
    update(next) {
      data = next;
      draw();
    },
    resize(nextWidth, nextHeight) {
      width = nextWidth;
      height = nextHeight;
      svg.attr('viewBox', `0 0 ${width} ${height}`);
      draw();
    },
    destroy() {
      svg.remove();
    },
  };
}
