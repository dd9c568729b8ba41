/** Several quantities over the steps of a sequence, one band of bars each, below one another on one time axis. */
import { select } from 'd3';
import type { Chart } from '../base/chart';
import { appendLayers, redrawChart } from '../base/svg-chart';
import './step-bars.css';

export interface StepBand {
  /** Written above the bars, with what the band's edges stand for. */
  readonly name: string;
  readonly term?: string;
  /** One a step. What lies beyond the range ends at the band's edge. */
  readonly values: readonly number[];
  /** What the band's lower and upper edge stand for; bars grow from 0. */
  readonly range: readonly [low: number, high: number];
  /** Steps at which somebody holds the value; their bars are outlines. */
  readonly held?: readonly boolean[];
}

export interface StepBarsData {
  readonly bands: readonly StepBand[];
  /** Step whose bars stand out, from 0. */
  readonly selected: number;
}

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly held: boolean;
  readonly selected: boolean;
}

/** Pixels for the name above a band's bars, and the least height of a bar, so that one of length 0 can be seen. */
const [head, least] = [17, 1];

export function createStepBars(node: HTMLElement): Chart<StepBarsData> {
  const svg = select(node).append('svg').attr('class', 'step-bars').attr('aria-hidden', 'true');
  const layer = appendLayers(svg, 'step-bars', ['cursor', 'bands', 'names'] as const);

  function barsOf(
    { values, range: [low, high], held }: StepBand,
    selected: number,
    width: number,
    [top, height]: readonly [number, number],
  ): Bar[] {
    const column = width / values.length;
    const gap = Math.min(2, column / 4);
    const place = (value: number) =>
      top + (height * (high - Math.max(low, Math.min(high, value)))) / (high - low);
    return values.map((value, step) => {
      const [from, to] = [place(0), place(value)];
      return {
        ...{ x: step * column + gap / 2, width: column - gap },
        ...{ y: Math.min(from, to), height: Math.max(least, Math.abs(to - from)) },
        ...{ held: held?.[step] === true, selected: step === selected },
      };
    });
  }

  function draw({ bands, selected }: StepBarsData, width: number, height: number): void {
    svg.attr('viewBox', `0 0 ${width} ${height}`);
    const tall = height / bands.length - head;
    const topOf = (index: number) => index * (tall + head) + head;
    const column = width / Math.max(1, bands[0]?.values.length ?? 1);
    layer('cursor')
      .selectAll('rect')
      .data([selected])
      .join('rect')
      .attr('x', selected * column)
      .attr('width', column)
      .attr('height', height);
    const groups = layer('bands')
      .selectAll<SVGGElement, StepBand>('g')
      .data(bands)
      .join('g')
      .attr('data-term', ({ term }) => term ?? null)
      .attr('data-band', ({ name }) => name);
    groups
      .selectAll('path')
      .data(({ range: [low, high] }, index) => {
        const zero = topOf(index) + (tall * high) / (high - low);
        return [`M0,${zero}H${width}`];
      })
      .join('path')
      .attr('d', String);
    groups
      .selectAll('rect')
      .data((band, index) => barsOf(band, selected, width, [topOf(index), tall]))
      .join('rect')
      .attr('x', ({ x }) => x.toFixed(2))
      .attr('y', ({ y }) => y.toFixed(2))
      .attr('width', (bar) => bar.width.toFixed(2))
      .attr('height', (bar) => bar.height.toFixed(2))
      .attr('data-held', ({ held }) => (held ? 'true' : null))
      .attr('data-selected', (bar) => (bar.selected ? 'true' : null));
    layer('names')
      .selectAll('text')
      .data(bands)
      .join('text')
      .attr('x', 3)
      .attr('y', (_, index) => topOf(index) - 4)
      .attr('data-term', ({ term }) => term ?? null)
      .text(({ name, range: [low, high] }) => `${name}  ${low}…${high}`.replace(/-/g, '−'));
  }

  return redrawChart(svg, draw);
}
