/** The plane as a heat map of numbers, with the border between its two colours, straight lines and labelled points. */
import { scaleLinear, select } from 'd3';
import type { Chart } from '../base/chart';
import { writeBorder } from './field-border';
import { paintField, type Field } from './paint-field';
import { watchTheme } from '../base/theme-colours';
import './plane-map.css';

type Place = readonly [number, number];

export interface PlaneMapPoint {
  readonly at: Place;
  /** A square, orange, or a disc, blue. */
  readonly label: 0 | 1;
  /** Drawn hollow, as one that is not trained on. */
  readonly hollow: boolean;
}

export interface PlaneMapLine {
  readonly ends: readonly [Place, Place];
  readonly name: string;
  /** What is lit of several. */
  readonly lit: boolean;
}

export interface PlaneMapData {
  readonly field: Field;
  /** Redrawn only when it is another list. */
  readonly points: readonly PlaneMapPoint[];
  readonly lines: readonly PlaneMapLine[];
}

export interface PlaneMapOptions {
  readonly square: { readonly min: number; readonly max: number };
  readonly axes: readonly [string, string];
}

export function createPlaneMap(
  node: HTMLElement,
  { square: { min, max }, axes }: PlaneMapOptions,
): Chart<PlaneMapData> {
  const canvas = select(node).append('canvas').attr('class', 'plane-map__field');
  const svg = select(node)
    .append('svg')
    .attr('class', 'plane-map__drawing')
    .attr('aria-hidden', 'true');
  const border = svg.append('path').attr('class', 'plane-map__border');
  const pointLayer = svg.append('g').attr('class', 'plane-map__points');
  const lineLayer = svg.append('g').attr('class', 'plane-map__lines');
  const names = svg.append('g').attr('class', 'plane-map__names');
  const x = scaleLinear().domain([min, max]);
  const y = scaleLinear().domain([min, max]);
  let [width, height] = [0, 0];
  let data: PlaneMapData | null = null;

  function drawBorder({ field }: PlaneMapData): void {
    border.attr('d', writeBorder(field, width, height));
  }

  function drawPoints({ points }: PlaneMapData): void {
    pointLayer
      .selectAll('path')
      .data(points)
      .join('path')
      .attr('data-label', ({ label }) => label)
      .attr('data-hollow', ({ hollow }) => (hollow ? '' : null))
      .attr('transform', ({ at }) => `translate(${x(at[0]).toFixed(1)},${y(at[1]).toFixed(1)})`)
      // A disc for 1 and a square for 0, so that the hue is not the only sign.
      .attr('d', ({ label }) =>
        label === 1
          ? 'M-3.5 0 a3.5 3.5 0 1 0 7 0 a3.5 3.5 0 1 0 -7 0 Z'
          : 'M-3.2 -3.2 H3.2 V3.2 H-3.2 Z',
      );
  }

  function drawLines({ lines }: PlaneMapData): void {
    lineLayer
      .selectAll('line')
      .data(lines)
      .join('line')
      .attr('data-lit', ({ lit }) => (lit ? '' : null))
      .attr('x1', ({ ends }) => x(ends[0][0]))
      .attr('y1', ({ ends }) => y(ends[0][1]))
      .attr('x2', ({ ends }) => x(ends[1][0]))
      .attr('y2', ({ ends }) => y(ends[1][1]));
    const places = placeNames(lines);
    lineLayer
      .selectAll('text')
      .data(lines)
      .join('text')
      .attr('x', (_, i) => places[i]![0] + 6)
      .attr('y', (_, i) => places[i]![1] - 6)
      .text(({ name }) => name);
  }

  /** Near that end of each line which is further from the names before. */
  function placeNames(lines: readonly PlaneMapLine[]): Place[] {
    const places: Place[] = [];
    for (const { ends } of lines) {
      const [first, second] = [0.1, 0.9].map((share): Place => {
        const along = ([from, to]: Place) => (1 - share) * from + share * to;
        const [[x1, y1], [x2, y2]] = ends;
        return [hold(x(along([x1, x2])), width), hold(y(along([y1, y2])), height)];
      }) as [Place, Place];
      const room = (at: Place) =>
        Math.min(...places.map((other) => Math.hypot(at[0] - other[0], at[1] - other[1])));
      places.push(room(second) > room(first) ? second : first);
    }
    return places;
  }

  function hold(at: number, length: number): number {
    return Math.max(18, Math.min(length - 62, at));
  }

  function drawNames(): void {
    names
      .selectAll('text')
      .data([
        { text: axes[0], at: [width - 6, height - 6], anchor: 'end' },
        { text: axes[1], at: [6, 16], anchor: 'start' },
      ])
      .join('text')
      .attr('x', ({ at }) => at[0]!)
      .attr('y', ({ at }) => at[1]!)
      .attr('text-anchor', ({ anchor }) => anchor)
      .text(({ text }) => text);
  }

  function paint(): void {
    if (data !== null) paintField(canvas.node()!, data.field);
  }

  const unwatch = watchTheme(paint);

  return {
    update(next) {
      const samePoints = data?.points === next.points;
      data = next;
      paint();
      if (width === 0) return;
      drawBorder(next);
      if (!samePoints) drawPoints(next);
      drawLines(next);
    },
    resize(nextWidth, nextHeight) {
      [width, height] = [nextWidth, nextHeight];
      x.range([0, width]);
      y.range([height, 0]);
      svg.attr('viewBox', `0 0 ${width} ${height}`);
      drawNames();
      if (data === null || width === 0) return;
      drawBorder(data);
      drawPoints(data);
      drawLines(data);
    },
    destroy() {
      unwatch();
      svg.remove();
      canvas.remove();
    },
  };
}
