/**
 * Layers of nodes joined by weighted edges: a network, or a graph of computations. Values run along
 * the edges forwards, derivatives backwards; a node may hold an image, such as what a unit draws.
 */
import { select } from 'd3';
import type { Chart } from '../base/chart';
import type { LayeredEdge, LayeredGraphData, LayeredGraphOptions } from './layered-graph-data';
import { drawEdges, drawHits, drawLabels, type DrawnEdge } from './layered-graph-edges';
import {
  chooseWording,
  edgeBetween,
  labelRoom,
  labelShare,
  layoutLayers,
  pointOn,
  smallLabelShare,
  type GraphLayout,
  type Size,
} from './layered-graph-layout';
import { drawNodes, type DrawnNode } from './layered-graph-nodes';
import { createNodeImages } from './node-images';
import './layered-graph.css';

/** Where the arrow of what flows comes to rest, as a share of the way: beyond the label, which may be wide. */
const restsAt = { across: 0.86, down: 0.7 } as const;

/** What `layoutLayers` makes of a graph of this size; handles laid over the chart use it too. */
export function layoutGraph(
  { layers }: LayeredGraphData,
  size: Size,
  { box, turnBelow = 0 }: LayeredGraphOptions,
): GraphLayout {
  const ids = layers.map((nodes) => nodes.map(({ id }) => id));
  return layoutLayers(ids, size, box, size.width < turnBelow);
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
