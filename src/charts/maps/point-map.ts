/** The plane with labelled points in it: codes of examples, each drawn as the sign of its class. */
import { scaleLinear, select } from 'd3';
import type { Chart } from '../base/chart';
import { appendLayers, redrawChart } from '../base/svg-chart';
import type { MapArea, MapPoint } from './map-area';
import '../base/series-hues.css';
import './point-map.css';

export interface LabelledPoint {
  readonly at: MapPoint;
  /** What stands there: a letter or a digit, so that the hue is not the only sign. */
  readonly sign: string;
  /** Class that it belongs to, from 0; chooses its hue. */
  readonly group: number;
}

export interface PointMapData {
  /** What the edges stand for. */
  readonly area: MapArea;
  readonly axes: readonly [string, string];
  /** Redrawn only when it is another list, or the area is another one. */
  readonly points: readonly LabelledPoint[];
  /** The class that alone is shown strongly; null shows all alike. */
  readonly lit: number | null;
  /** A line from place to place over the points. */
  readonly path: readonly MapPoint[];
}

/** How many hues there are for classes; further ones use them again. */
const hues = 6;

export function createPointMap(node: HTMLElement): Chart<PointMapData> {
  const svg = select(node).append('svg').attr('class', 'point-map').attr('aria-hidden', 'true');
  const layer = appendLayers(svg, 'point-map', ['grid', 'points', 'path', 'names']);
  const [x, y] = [scaleLinear(), scaleLinear()];
  let drawn: { data: PointMapData; width: number; height: number } | null = null;

  function drawGround({ area, axes }: PointMapData, width: number, height: number): void {
    svg.attr('viewBox', `0 0 ${width} ${height}`);
    x.domain(area.x).range([0, width]);
    y.domain(area.y).range([height, 0]);
    const across = x.ticks(5).map((value) => ({ value, d: `M${x(value)} 0V${height}` }));
    const up = y.ticks(5).map((value) => ({ value, d: `M0 ${y(value)}H${width}` }));
    layer('grid')
      .selectAll('path')
      .data([...across, ...up])
      .join('path')
      .attr('data-zero', ({ value }) => (value === 0 ? '' : null))
      .attr('d', ({ d }) => d);
    const inner = (place: number, length: number) => place > 24 && place < length - 44;
    layer('names')
      .selectAll('text')
      .data([
        ...x
          .ticks(5)
          .filter((value) => inner(x(value), width))
          .map((value) => ({ text: x.tickFormat(5)(value), at: [x(value) + 3, height - 5] })),
        ...y
          .ticks(5)
          .filter((value) => inner(y(value), height))
          .map((value) => ({ text: y.tickFormat(5)(value), at: [4, y(value) - 3] })),
        { text: axes[0], at: [width - 20, height - 5] },
        { text: axes[1], at: [4, 14] },
      ])
      .join('text')
      .attr('x', ({ at }) => at[0]!)
      .attr('y', ({ at }) => at[1]!)
      .text(({ text }) => text);
  }

  function drawPoints({ points }: PointMapData): void {
    layer('points')
      .selectAll('text')
      .data(points)
      .join('text')
      .attr('data-series', ({ group }) => group % hues)
      .attr('data-group', ({ group }) => group)
      .attr('x', ({ at }) => x(at[0]).toFixed(1))
      .attr('y', ({ at }) => y(at[1]).toFixed(1))
      .text(({ sign }) => sign);
  }

  return redrawChart(svg, (data, width, height) => {
    const sameGround =
      drawn?.width === width && drawn.height === height && drawn.data.area === data.area;
    const samePoints = sameGround && drawn?.data.points === data.points;
    if (!sameGround) drawGround(data, width, height);
    if (!samePoints) drawPoints(data);
    if (!samePoints || drawn?.data.lit !== data.lit) {
      layer('points')
        .selectAll<SVGTextElement, PointMapData['points'][number]>('text')
        .attr('data-faint', ({ group }) => (data.lit === null || data.lit === group ? null : ''));
    }
    const steps = data.path.map(([u, v]) => `${x(u).toFixed(1)},${y(v).toFixed(1)}`);
    layer('path')
      .selectAll('path')
      .data(steps.length > 1 ? [`M${steps.join('L')}`] : [])
      .join('path')
      .attr('d', (d) => d);
    drawn = { data, width, height };
  });
}
