/** A map of a surface over two parameters: bands of equal height, walks across it and the next step. */
import { geoPath, scaleLinear, select } from 'd3';
import type { Chart } from '../base/chart';
import { bandColour, bandTransform, layoutBands } from './contour-bands';
import type { MapArea, MapPoint } from './map-area';
import { appendLayers, redrawChart } from '../base/svg-chart';
import './contour-trails.css';

export interface ContourTrailsData {
  /** Height over each point; its bands are computed anew only when another function comes. */
  readonly height: (at: MapPoint) => number;
  readonly area: MapArea;
  readonly axes: readonly [string, string];
  /** Each walk's points in order; its place in the list picks hue, dashes and mark. One without points is not drawn. */
  readonly trails: readonly (readonly MapPoint[])[];
  /** Where the next step leads, from where to where. */
  readonly arrow: readonly [MapPoint, MapPoint] | null;
  /** Lowest points, marked by crosses. */
  readonly lowest: readonly MapPoint[];
}

export interface ContourTrailsOptions {
  /** Id of the term that the arrow stands for. */
  readonly arrowTerm: string;
}

/** Pixels between dots along a walk; where its steps are shorter they are not told apart. */
const dotDistance = 5;
/** Pixels; a shorter arrow would be all head. */
const shortestArrow = 10;
/** Larger coordinates only make browsers stumble; the marks are far outside of the picture anyway. */
const farthest = 1e4;

/** Where walks end: disc, square, triangle, diamond, triangle on its head, plus; about 12 pixels wide. */
export const trailMarks = [
  'M-6 0 a6 6 0 1 0 12 0 a6 6 0 1 0 -12 0 Z',
  'M-6 -6H6V6H-6Z',
  'M0 -7L7 6H-7Z',
  'M0 -8L8 0L0 8L-8 0Z',
  'M0 7L7 -6H-7Z',
  'M-2.5 -7H2.5V-2.5H7V2.5H2.5V7H-2.5V2.5H-7V-2.5H-2.5Z',
] as const;

/** The points of a line that are at least the dots' distance from the dot before. */
export function spaceDots(points: readonly MapPoint[]): readonly MapPoint[] {
  const dots: MapPoint[] = [];
  for (const point of points) {
    const before = dots.at(-1);
    if (before && Math.hypot(point[0] - before[0], point[1] - before[1]) < dotDistance) continue;
    dots.push(point);
  }
  return dots;
}

export function createContourTrails(
  node: HTMLElement,
  { arrowTerm }: ContourTrailsOptions,
): Chart<ContourTrailsData> {
  const svg = select(node).append('svg').attr('class', 'contours').attr('aria-hidden', 'true');
  const layer = appendLayers(svg, 'contours', ['bands', 'axes', 'lowest', 'trails', 'arrow']);
  const x = scaleLinear();
  const y = scaleLinear();
  const hold = (value: number) => Math.max(-farthest, Math.min(farthest, value));
  const place = ([u, v]: MapPoint): MapPoint => [hold(x(u)), hold(y(v))];
  let drawn: ContourTrailsData['height'] | null = null;

  function drawBands({ height: heightOf, area }: ContourTrailsData): void {
    if (drawn === heightOf) return;
    drawn = heightOf;
    const { shapes } = layoutBands(heightOf, area);
    layer('bands')
      .selectAll('path')
      .data(shapes)
      .join('path')
      .attr('d', geoPath())
      .style('fill', (_, i) => bandColour(i / (shapes.length - 1)));
  }

  function drawAxes({ axes }: ContourTrailsData, width: number, height: number): void {
    const labels = [
      ...x.ticks(5).map((tick) => ({ text: x.tickFormat(5)(tick), at: [x(tick), height - 6] })),
      ...y.ticks(5).map((tick) => ({ text: y.tickFormat(5)(tick), at: [16, y(tick) + 4] })),
    ].filter(({ at: [across, up] }) => across! < width - 34 && across! > 14 && up! > 34);
    const names = [
      { text: axes[0], at: [width - 16, height - 6] },
      { text: axes[1], at: [16, 18] },
    ];
    layer('axes')
      .selectAll('text')
      .data([...labels.filter(({ at }) => at[0]! > 16 || at[1]! < height - 24), ...names])
      .join('text')
      .attr('x', ({ at }) => at[0]!)
      .attr('y', ({ at }) => at[1]!)
      .text(({ text }) => text);
  }

  function drawTrails({ trails }: ContourTrailsData): void {
    const placed = trails
      .map((trail, index) => ({ index: index % trailMarks.length, points: trail.map(place) }))
      .filter(({ points }) => points.length > 0);
    const group = layer('trails')
      .selectAll<SVGGElement, (typeof placed)[number]>('g')
      .data(placed)
      .join((enter) => {
        const added = enter.append('g');
        added.append('path').attr('class', 'contours__halo');
        added.append('path').attr('class', 'contours__line');
        added.append('path').attr('class', 'contours__dots');
        added.append('path').attr('class', 'contours__end');
        return added;
      })
      .attr('data-trail', ({ index }) => index);
    const line = ({ points }: (typeof placed)[number]) => `M${points.map(String).join('L')}`;
    group.select('.contours__halo').attr('d', line);
    group.select('.contours__line').attr('d', line);
    group.select('.contours__dots').attr('d', ({ points }) =>
      spaceDots(points)
        .map((p) => `M${p.join()}h0`)
        .join(''),
    );
    group
      .select('.contours__end')
      .attr('d', ({ index }) => trailMarks[index]!)
      .attr('transform', ({ points }) => `translate(${points.at(-1)!.join()})`);
  }

  function drawArrow({ arrow }: ContourTrailsData): void {
    const ends = arrow === null ? null : ([place(arrow[0]), place(arrow[1])] as const);
    const length = ends === null ? 0 : Math.hypot(ends[1][0] - ends[0][0], ends[1][1] - ends[0][1]);
    const group = layer('arrow')
      .selectAll<SVGGElement, readonly [MapPoint, MapPoint]>('g')
      .data(ends === null || length < shortestArrow ? [] : [ends])
      .join((enter) => {
        const added = enter.append('g').attr('data-term', arrowTerm);
        added.append('line');
        added.append('path').attr('d', 'M0 0L-9 4.5V-4.5Z');
        return added;
      });
    group
      .select('line')
      .attr('x1', ([from]) => from[0])
      .attr('y1', ([from]) => from[1])
      .attr('x2', ([, to]) => to[0])
      .attr('y2', ([, to]) => to[1]);
    group.select('path').attr('transform', ([from, to]) => {
      const angle = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
      return `translate(${to.join()}) rotate(${angle})`;
    });
  }

  function draw(data: ContourTrailsData, width: number, height: number): void {
    svg.attr('viewBox', `0 0 ${width} ${height}`);
    x.domain(data.area.x).range([0, width]);
    y.domain(data.area.y).range([height, 0]);
    drawBands(data);
    layer('bands').attr('transform', bandTransform(width, height));
    drawAxes(data, width, height);
    layer('lowest')
      .selectAll('path')
      .data(data.lowest)
      .join('path')
      .attr('d', 'M-6 0H6M0 -6V6')
      .attr('transform', (p) => `translate(${place(p).join()})`);
    drawTrails(data);
    drawArrow(data);
  }

  return redrawChart(svg, draw);
}
