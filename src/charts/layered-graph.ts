/**
 * Layers of nodes joined by weighted edges: a network, or a graph of computations. Values run along
 * the edges forwards, derivatives backwards; a node may hold an image, such as what a unit draws.
 */
import { select, type Selection } from 'd3';
import type { Chart } from './chart';
import { divergingCss } from './diverging-scale';
import {
  chooseWording,
  edgeBetween,
  labelRoom,
  labelShare,
  layoutLayers,
  pointOn,
  smallLabelShare,
  strokeOf,
  type EdgeLine,
  type GraphLayout,
  type Place,
  type Size,
} from './layered-graph-layout';
import { createNodeImages } from './node-images';
import './layered-graph.css';

/** `lit` is what the present step is about, `faint` what it is not about. */
export type Emphasis = 'plain' | 'lit' | 'faint';

export interface LayeredNode {
  /** Unique in the graph. */
  readonly id: string;
  /** Stands on the upper left of the outline. */
  readonly name?: string;
  /** Stand in the node below each other; below the node where it holds an image. */
  readonly lines?: readonly string[];
  /** Colours the node from −1, orange, to 1, blue. */
  readonly tint?: number;
  readonly emphasis?: Emphasis;
  /** A constant, such as the 1 that a bias multiplies. */
  readonly small?: boolean;
  readonly term?: string;
  /** Paints an image that fills the node; called when it is another function, and after a change of theme. */
  readonly paint?: (canvas: HTMLCanvasElement) => void;
}

export interface LayeredEdge {
  /** Unique in the graph. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Its size is the line's thickness; negative ones are dashed. */
  readonly weight: number;
  /** What is written on it, from full to brief; the fullest that has room is shown. */
  readonly label?: readonly string[];
  readonly emphasis?: Emphasis;
  /** What travels along it now: a value to its end or a derivative to its beginning. */
  readonly flow?: 'forwards' | 'backwards';
  readonly term?: string;
}

export interface LayeredGraphData {
  readonly layers: readonly (readonly LayeredNode[])[];
  /** Not drawn again while it is the same list: it must then join the same nodes as before. */
  readonly edges: readonly LayeredEdge[];
}

export interface LayeredGraphOptions {
  /** Size of a node in pixels. */
  readonly box: Size;
  /** Size of a small node; 34 by 28 unless told. */
  readonly smallBox?: Size;
  /** Layers run downwards where the graph is narrower than this; never unless told. */
  readonly turnBelow?: number;
  /** The edge under the pointer or tapped last; null when it left. */
  readonly onPoint?: (edge: string | null) => void;
  /** The edge that was clicked or tapped. */
  readonly onPick?: (edge: string) => void;
}

const lineHeight = 16;
/** Where the arrow of what flows comes to rest, as a share of the way: beyond the label, which may be wide. */
const restsAt = { across: 0.86, down: 0.7 } as const;
/** Milliseconds. */
const flowTime = 500;

/** What `layoutLayers` makes of a graph of this size; handles laid over the chart use it too. */
export function layoutGraph(
  { layers }: LayeredGraphData,
  size: Size,
  { box, turnBelow = 0 }: LayeredGraphOptions,
): GraphLayout {
  const ids = layers.map((nodes) => nodes.map(({ id }) => id));
  return layoutLayers(ids, size, box, size.width < turnBelow);
}

interface DrawnEdge extends LayeredEdge {
  readonly line: EdgeLine;
  readonly wording: string;
  readonly labelAt: Place;
  /** Where its arrow rests. */
  readonly rest: number;
}

interface DrawnNode extends LayeredNode {
  readonly at: Place;
  readonly box: Size;
}

export function createLayeredGraph(
  node: HTMLElement,
  options: LayeredGraphOptions,
): Chart<LayeredGraphData> {
  const { box, smallBox = { width: 34, height: 28 }, onPoint, onPick } = options;
  const images = createNodeImages(node);
  const svg = select(node).append('svg').attr('class', 'layered').attr('aria-hidden', 'true');
  const edgeLayer = svg.append('g');
  const hitLayer = svg.append('g');
  const nodeLayer = svg.append('g');
  const labelLayer = svg.append('g').attr('class', 'layered__labels');
  let size: Size = { width: 0, height: 0 };
  let data: LayeredGraphData | null = null;
  let drawnEdges: readonly LayeredEdge[] | null = null;

  function draw({ layers, edges }: LayeredGraphData): void {
    const { turned, centres } = layoutGraph({ layers, edges }, size, options);
    const nodes: DrawnNode[] = layers.flat().map((each) => ({
      ...each,
      at: centres.get(each.id)!,
      box: each.small ? smallBox : box,
    }));
    if (edges !== drawnEdges) drawLines(edges, nodes, turned, size.width / layers[0]!.length);
    drawnEdges = edges;
    drawNodes(nodeLayer, nodes);
    images.place(nodes);
  }

  function drawLines(
    edges: readonly LayeredEdge[],
    nodes: readonly DrawnNode[],
    turned: boolean,
    girth: number,
  ): void {
    const byId = new Map(nodes.map((each) => [each.id, each]));
    const drawn: DrawnEdge[] = edges.flatMap((edge) => {
      const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
      if (from === undefined || to === undefined) return [];
      const line = edgeBetween(from.at, from.box, to.at, to.box, turned);
      const between = edgeBetween(from.at, box, to.at, box, turned);
      const room = labelRoom(between, turned, girth);
      const rest = turned ? restsAt.down : restsAt.across;
      const labelAt = pointOn(line, from.small ? smallLabelShare : labelShare);
      const wording = chooseWording(edge.label ?? [], room);
      return [{ ...edge, line, rest, wording, labelAt }];
    });
    drawEdges(edgeLayer, drawn);
    if (onPoint !== undefined || onPick !== undefined) drawHits(hitLayer, drawn, options);
    drawLabels(labelLayer, drawn);
  }

  function redraw(): void {
    if (data !== null && size.width > 0) draw(data);
  }

  return {
    update(next) {
      data = next;
      redraw();
    },
    resize(width, height) {
      size = { width, height };
      drawnEdges = null;
      svg.attr('viewBox', `0 0 ${width} ${height}`);
      redraw();
    },
    destroy() {
      svg.remove();
      images.destroy();
    },
  };
}

type Layer = Selection<SVGGElement, unknown, null, undefined>;

function drawEdges(layer: Layer, edges: readonly DrawnEdge[]): void {
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
function drawHits(
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

function drawLabels(layer: Layer, edges: readonly DrawnEdge[]): void {
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

function drawNodes(layer: Layer, nodes: readonly DrawnNode[]): void {
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
