/** Numbers over two axes as a map of colours: blue for low, orange for high, with lines of equal value. */
import { contours, geoPath, select } from 'd3';
import type { Chart } from '../base/chart';
import { divergingBytes, levelOf } from '../base/diverging-scale';
import { appendLayers } from '../base/svg-chart';
import { watchTheme } from '../base/theme-colours';
import './field-map.css';

export interface FieldTick {
  /** Share of the axis, from its left or its lower end. */
  readonly at: number;
  readonly label: string;
}

export interface FieldAxis {
  readonly name: string;
  readonly ticks: readonly FieldTick[];
}

export interface FieldMapData {
  readonly columns: number;
  readonly rows: number;
  /** Row by row from the upper left; no NaN. */
  readonly values: Float64Array;
  /** The values that blue and orange stand for; beyond them the colour stays. */
  readonly range: readonly [number, number];
  /** Values along which lines are drawn. */
  readonly levels: readonly number[];
  /** From this value on the field is one hatched part in orange. */
  readonly hatchFrom: number;
  readonly x: FieldAxis;
  readonly y: FieldAxis;
  /** Points of a dashed line, as shares from the lower left. */
  readonly curve: readonly (readonly [number, number])[];
}

let made = 0;

/**
 * The values with those from `hatchFrom` on replaced by their neighbours in the row: what is drawn of
 * the others then ends at the hatched part without running up its cliff.
 */
export function levelCliffs({ columns, values, hatchFrom }: FieldMapData): Float64Array {
  const levelled = Float64Array.from(values);
  const fill = (i: number, from: number) => {
    if (Math.floor(from / columns) !== Math.floor(i / columns) || from < 0) return;
    if (levelled[i]! >= hatchFrom && levelled[from]! < hatchFrom) levelled[i] = levelled[from]!;
  };
  for (let i = 0; i < levelled.length; i++) fill(i, i - 1);
  for (let i = levelled.length - 1; i >= 0; i--) fill(i, i + 1);
  return levelled;
}

export function createFieldMap(node: HTMLElement): Chart<FieldMapData> {
  const canvas = select(node).append('canvas').attr('class', 'field-map__colours').node()!;
  const context = canvas.getContext('2d');
  const svg = select(node)
    .append('svg')
    .attr('class', 'field-map__lines')
    .attr('aria-hidden', 'true');
  const hatch = `field-map-hatch-${++made}`;
  svg
    .append('defs')
    .append('pattern')
    .attr('id', hatch)
    .attr('class', 'field-map__hatch')
    .attr('patternUnits', 'userSpaceOnUse')
    .attr('width', 8)
    .attr('height', 8)
    .append('path')
    .attr('d', 'M-2 10L10 -2M-2 2L2 -2M6 10L10 6');
  const layer = appendLayers(svg, 'field-map', ['levels', 'beyond', 'hatched', 'curve', 'names']);
  let colours = divergingBytes(node);
  let [width, height] = [0, 0];
  let data: FieldMapData | null = null;
  let levelled: Float64Array = new Float64Array();

  function paint({ columns, rows, range: [low, high] }: FieldMapData, values: Float64Array): void {
    [canvas.width, canvas.height] = [columns, rows];
    const image = new ImageData(columns, rows);
    const pixels = new Uint32Array(image.data.buffer);
    // The scale's lower end is orange; here low is what is sought, and blue.
    values.forEach((value, i) => (pixels[i] = colours[255 - levelOf(value, low, high)]!));
    context?.putImageData(image, 0, 0);
  }

  /** The part of the picture where values are at least `level`, in pixels. */
  function pathFrom(level: number, { columns, rows }: FieldMapData, values: Iterable<number>) {
    const shape = contours()
      .size([columns, rows])
      .smooth(true)
      .contour([...values], level);
    const scale = ([x, y]: number[]) => [(x! / columns) * width, (y! / rows) * height];
    const coordinates = shape.coordinates.map((rings) => rings.map((ring) => ring.map(scale)));
    return geoPath()({ ...shape, coordinates }) ?? '';
  }

  function drawNames({ x, y }: FieldMapData): void {
    const labels = [
      ...x.ticks.map(({ at, label }) => ({
        label,
        at: [at * width, height - 7],
        anchor: 'middle',
      })),
      ...y.ticks.map(({ at, label }) => ({
        label,
        at: [6, (1 - at) * height + 4],
        anchor: 'start',
      })),
      { label: x.name, at: [width - 6, height - 22], anchor: 'end' },
      { label: y.name, at: [6, 16], anchor: 'start' },
    ];
    layer('names')
      .selectAll('text')
      .data(labels)
      .join('text')
      .attr('x', ({ at }) => at[0]!)
      .attr('y', ({ at }) => at[1]!)
      .attr('text-anchor', ({ anchor }) => anchor)
      .text(({ label }) => label);
  }

  function draw(): void {
    if (data === null || width === 0) return;
    const field = data;
    const inside = field.values.map((value) => (value < field.hatchFrom ? 0 : 1));
    const beyond = pathFrom(0.5, field, inside);
    layer('beyond').selectAll('path').data([beyond]).join('path').attr('d', String);
    layer('hatched')
      .selectAll('path')
      .data([beyond])
      .join('path')
      .attr('fill', `url(#${hatch})`)
      .attr('d', String);
    layer('levels')
      .selectAll('path')
      .data(field.levels.map((level) => pathFrom(level, field, levelled)))
      .join('path')
      .attr('d', String);
    layer('curve')
      .selectAll('path')
      .data(field.curve.length > 1 ? [field.curve] : [])
      .join('path')
      .attr('d', (curve) => `M${curve.map(([x, y]) => [x * width, (1 - y) * height]).join('L')}`);
    drawNames(field);
  }

  const unwatch = watchTheme(() => {
    colours = divergingBytes(node);
    if (data !== null) paint(data, levelled);
  });

  return {
    update(next) {
      if (data?.values !== next.values || data.range !== next.range) {
        levelled = levelCliffs(next);
        paint(next, levelled);
      }
      data = next;
      draw();
    },
    resize(nextWidth, nextHeight) {
      [width, height] = [nextWidth, nextHeight];
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
