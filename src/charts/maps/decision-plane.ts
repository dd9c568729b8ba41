/** A function of two inputs as a heat map, with its dividing line, normal, labelled points and a probe. */
import { scaleLinear, select, type ScaleLinear } from 'd3';
import type { Chart } from '../base/chart';
import { divergingBytes, levelOf } from '../base/diverging-scale';
import { appendLayers } from '../base/svg-chart';
import { watchTheme } from '../base/theme-colours';
import './decision-plane.css';

export type PlanePoint = readonly [number, number];
export type Segment = readonly [PlanePoint, PlanePoint];

export interface PlaneMark {
  readonly at: PlanePoint;
  readonly target: 0 | 1;
  readonly right: boolean;
}

export interface DecisionPlaneData {
  /** Its value at a point colours that point. */
  readonly output: (at: PlanePoint) => number;
  /** The values that the two end colours stand for. */
  readonly range: readonly [number, number];
  readonly line: Segment | null;
  /** Where a soft output is nearly decided: lines beside the dividing one. */
  readonly fringes: readonly Segment[];
  readonly normal: Segment | null;
  readonly marks: readonly PlaneMark[];
  /** The input looked at, and the point of the line nearest to it. */
  readonly probe: {
    readonly at: PlanePoint;
    readonly foot: PlanePoint;
    readonly label: string;
  } | null;
}

export interface DecisionPlaneOptions {
  readonly min: number;
  readonly max: number;
  readonly axes: readonly [string, string];
  /** Ids of the terms that the parts stand for. */
  readonly terms: {
    readonly normal: string;
    readonly line: string;
    readonly probe: string;
    readonly distance: string;
  };
}

/** Heat-map cells along a side: fine enough when smoothed, coarse enough for every frame. */
const resolution = 180;

type Scale = ScaleLinear<number, number>;

export function createDecisionPlane(
  node: HTMLElement,
  options: DecisionPlaneOptions,
): Chart<DecisionPlaneData> {
  const canvas = select(node)
    .append('canvas')
    .attr('class', 'plane__map')
    .attr('width', resolution)
    .attr('height', resolution);
  const context = canvas.node()?.getContext('2d') ?? null;
  const image = new ImageData(resolution, resolution);
  const pixels = new Uint32Array(image.data.buffer);
  const svg = select(node)
    .append('svg')
    .attr('class', 'plane__drawing')
    .attr('aria-hidden', 'true');
  const layer = appendLayers(svg, 'plane', ['grid', 'fringes', 'line', 'marks', 'probe', 'normal']);
  const x: Scale = scaleLinear().domain([options.min, options.max]);
  const y: Scale = scaleLinear().domain([options.min, options.max]);
  let colours = divergingBytes(node);
  let data: DecisionPlaneData | null = null;

  function paint({ output, range: [low, high] }: DecisionPlaneData): void {
    const cell = (options.max - options.min) / resolution;
    for (let row = 0; row < resolution; row++) {
      const x2 = options.max - (row + 0.5) * cell;
      for (let column = 0; column < resolution; column++) {
        const x1 = options.min + (column + 0.5) * cell;
        pixels[row * resolution + column] = colours[levelOf(output([x1, x2]), low, high)]!;
      }
    }
    context?.putImageData(image, 0, 0);
  }

  function drawGrid(): void {
    const ticks = [0, 1].filter((tick) => tick > options.min && tick < options.max);
    const [left, right] = x.range() as [number, number];
    const [bottom, top] = y.range() as [number, number];
    const lines = ticks.flatMap((tick) => [
      [x(tick), top, x(tick), bottom],
      [left, y(tick), right, y(tick)],
    ]);
    layer('grid')
      .selectAll('line')
      .data(lines)
      .join('line')
      .attr('x1', (d) => d[0]!)
      .attr('y1', (d) => d[1]!)
      .attr('x2', (d) => d[2]!)
      .attr('y2', (d) => d[3]!);
    const labels = [
      ...ticks.map((tick) => ({
        text: String(tick),
        at: [x(tick) + 4, bottom - 6],
        anchor: 'start',
      })),
      ...ticks.map((tick) => ({
        text: String(tick),
        at: [left + 5, y(tick) - 4],
        anchor: 'start',
      })),
      { text: options.axes[0], at: [right - 6, bottom - 6], anchor: 'end' },
      { text: options.axes[1], at: [left + 5, top + 16], anchor: 'start' },
    ];
    layer('grid')
      .selectAll('text')
      .data(labels)
      .join('text')
      .attr('x', (d) => d.at[0]!)
      .attr('y', (d) => d.at[1]!)
      .attr('text-anchor', (d) => d.anchor)
      .text((d) => d.text);
  }

  function drawSegments(name: 'fringes' | 'line', segments: readonly Segment[]): void {
    layer(name)
      .selectAll('line')
      .data(segments)
      .join('line')
      .attr('data-term', name === 'line' ? options.terms.line : null)
      .attr('x1', ([[x1]]) => x(x1))
      .attr('y1', ([[, x2]]) => y(x2))
      .attr('x2', ([, [x1]]) => x(x1))
      .attr('y2', ([, [, x2]]) => y(x2));
  }

  function drawNormal(normal: Segment | null): void {
    const group = layer('normal')
      .selectAll<SVGGElement, Segment>('g')
      .data(normal === null ? [] : [normal])
      .join((enter) => {
        const added = enter.append('g').attr('data-term', options.terms.normal);
        added.append('line');
        added.append('path').attr('d', 'M0 0 L-12 5.5 L-12 -5.5 Z');
        return added;
      });
    group
      .select('line')
      .attr('x1', ([from]) => x(from[0]))
      .attr('y1', ([from]) => y(from[1]))
      .attr('x2', ([, to]) => x(to[0]))
      .attr('y2', ([, to]) => y(to[1]));
    group.select('path').attr('transform', ([from, to]) => {
      const angle = Math.atan2(y(to[1]) - y(from[1]), x(to[0]) - x(from[0]));
      return `translate(${x(to[0])},${y(to[1])}) rotate(${(angle * 180) / Math.PI})`;
    });
  }

  function drawMarks(marks: readonly PlaneMark[]): void {
    const group = layer('marks')
      .selectAll<SVGGElement, PlaneMark>('g')
      .data(marks)
      .join((enter) => {
        const added = enter.append('g');
        added.append('path').attr('class', 'plane__mark');
        added
          .append('path')
          .attr('class', 'plane__wrong')
          .attr('d', 'M-13 -13 L13 13 M-13 13 L13 -13');
        return added;
      });
    group
      .attr('transform', ({ at }) => `translate(${x(at[0])},${y(at[1])})`)
      .attr('data-target', ({ target }) => target)
      .attr('data-right', ({ right }) => String(right));
    // A disc for 1 and a square for 0, so that the hue is not the only sign.
    group
      .select('.plane__mark')
      .attr('d', ({ target }) =>
        target === 1 ? 'M-8 0 a8 8 0 1 0 16 0 a8 8 0 1 0 -16 0 Z' : 'M-7.5 -7.5 H7.5 V7.5 H-7.5 Z',
      );
  }

  function drawProbe(probe: DecisionPlaneData['probe']): void {
    const group = layer('probe')
      .selectAll<SVGGElement, NonNullable<typeof probe>>('.plane__input')
      .data(probe === null ? [] : [probe])
      .join((enter) => {
        const added = enter.append('g').attr('class', 'plane__input');
        const distance = added.append('g').attr('data-term', options.terms.distance);
        distance.append('line');
        distance.append('text').attr('dy', '-0.4em');
        added.append('circle').attr('r', 6).attr('data-term', options.terms.probe);
        return added;
      });
    group
      .select('line')
      .attr('x1', ({ at }) => x(at[0]))
      .attr('y1', ({ at }) => y(at[1]))
      .attr('x2', ({ foot }) => x(foot[0]))
      .attr('y2', ({ foot }) => y(foot[1]));
    group
      .select('text')
      .attr('x', ({ at, foot }) => x((at[0] + foot[0]) / 2) + 6)
      .attr('y', ({ at, foot }) => y((at[1] + foot[1]) / 2))
      .text(({ label }) => label);
    group
      .select('circle')
      .attr('cx', ({ at }) => x(at[0]))
      .attr('cy', ({ at }) => y(at[1]));
  }

  function draw(): void {
    if (data === null) return;
    drawGrid();
    drawSegments('line', data.line === null ? [] : [data.line]);
    drawSegments('fringes', data.fringes);
    drawNormal(data.normal);
    drawMarks(data.marks);
    drawProbe(data.probe);
  }

  const unwatch = watchTheme(() => {
    colours = divergingBytes(node);
    if (data !== null) paint(data);
  });

  return {
    update(next) {
      data = next;
      paint(next);
      draw();
    },
    resize(width, height) {
      x.range([0, width]);
      y.range([height, 0]);
      svg.attr('viewBox', `0 0 ${width} ${height}`);
      draw();
    },
    destroy() {
      unwatch();
      svg.remove();
      canvas.remove();
    },
  };
}
