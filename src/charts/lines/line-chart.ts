/** A line chart that grows while a run reports: axes, lines, direct labels and a read-out. */
import {
  layoutLineChart,
  nearestIndex,
  type Line,
  type LineChartData,
  type LineChartLayout,
  type LineLabel,
} from './line-chart-layout';
import type { Tick } from './line-chart-scales';
import type { Chart } from '../base/chart';
import './line-chart.css';
import '../base/series-hues.css';

export interface LineChartOptions {
  /** Spoken name of the chart. */
  readonly label: string;
  readonly stepLabel: string;
  /** The values at one step, as a sentence. */
  readonly describe: (
    step: number,
    values: readonly { readonly name: string; readonly value: number; readonly pinned: boolean }[],
  ) => string;
  /** What the pointer or the keyboard points at; null when it leaves. */
  readonly onRead: (text: string | null) => void;
}

export type LineChart = Chart<LineChartData>;

const svgNamespace = 'http://www.w3.org/2000/svg';
const empty: LineChartData = { series: [], pinned: [], log: false, cursor: null };

function create<K extends keyof SVGElementTagNameMap>(
  name: K,
  className: string,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(svgNamespace, name);
  element.setAttribute('class', className);
  return element;
}

/** Makes a group hold exactly as many children as there are items and lets `write` set each. */
function join<T, K extends keyof SVGElementTagNameMap>(
  group: SVGGElement,
  tag: K,
  items: readonly T[],
  write: (element: SVGElementTagNameMap[K], item: T) => void,
): void {
  while (group.childElementCount > items.length) group.lastElementChild?.remove();
  for (const [i, item] of items.entries()) {
    const present = group.children[i] as SVGElementTagNameMap[K] | undefined;
    const element = present ?? group.appendChild(document.createElementNS(svgNamespace, tag));
    write(element, item);
  }
}

function setAttributes(element: Element, attributes: Readonly<Record<string, string | number>>) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

export function createLineChart(node: HTMLElement, options: LineChartOptions): LineChart {
  const svg = create('svg', 'line-chart');
  const grid = svg.appendChild(create('g', 'line-chart__grid'));
  const xAxis = svg.appendChild(create('g', 'line-chart__axis'));
  const yAxis = svg.appendChild(create('g', 'line-chart__axis line-chart__axis--values'));
  const lines = svg.appendChild(create('g', 'line-chart__lines'));
  const labels = svg.appendChild(create('g', 'line-chart__labels'));
  const cursor = svg.appendChild(create('line', 'line-chart__cursor'));
  const crosshair = svg.appendChild(create('line', 'line-chart__crosshair'));
  const stepLabel = svg.appendChild(create('text', 'line-chart__step'));
  stepLabel.textContent = options.stepLabel;
  // A slider is the one role whose arrow keys and spoken value every screen reader knows.
  setAttributes(svg, { role: 'slider', tabindex: 0, 'aria-label': options.label });
  node.append(svg);

  let data = empty;
  let size = { width: 0, height: 0 };
  let layout: LineChartLayout | null = null;
  let pointed: number | null = null;

  function draw(): void {
    if (size.width === 0) return;
    layout = layoutLineChart(data, size);
    const { left, right, top, bottom } = layout;
    setAttributes(svg, { viewBox: `0 0 ${size.width} ${size.height}`, ...size });
    join(grid, 'path', layout.yTicks, (path, { at }: Tick) => {
      setAttributes(path, { d: `M${left},${at.toFixed(1)}H${right.toFixed(1)}` });
    });
    join(xAxis, 'text', layout.xTicks, (text, { at, label }: Tick) => {
      setAttributes(text, { x: at.toFixed(1), y: bottom + 16, 'text-anchor': 'middle' });
      if (text.textContent !== label) text.textContent = label;
    });
    join(yAxis, 'text', layout.yTicks, (text, { at, label }: Tick) => {
      setAttributes(text, { x: left - 6, y: at.toFixed(1), dy: '0.32em', 'text-anchor': 'end' });
      if (text.textContent !== label) text.textContent = label;
    });
    join(lines, 'path', layout.lines, (path, { path: d, index, pinned }: Line) => {
      setAttributes(path, { d, 'data-series': index, 'data-pinned': String(pinned) });
    });
    join(labels, 'text', layout.labels, (text, { name, index, y }: LineLabel) => {
      setAttributes(text, { x: right + 6, y: y.toFixed(1), dy: '0.32em', 'data-series': index });
      if (text.textContent !== name) text.textContent = name;
    });
    setAttributes(stepLabel, { x: left - 6, y: bottom + 16, 'text-anchor': 'end' });
    drawRule(cursor, layout.cursorX, top, bottom);
    drawPointed();
  }

  function drawRule(rule: SVGLineElement, x: number | null, top: number, bottom: number): void {
    rule.style.display = x === null ? 'none' : '';
    if (x !== null) setAttributes(rule, { x1: x, x2: x, y1: top, y2: bottom });
  }

  function longest(): readonly number[] {
    return data.series.reduce<readonly number[]>(
      (best, { steps }) => (steps.length > best.length ? steps : best),
      [],
    );
  }

  function describeAt(step: number): string {
    const read = (pinned: boolean) =>
      data[pinned ? 'pinned' : 'series'].flatMap(({ name, steps, values }) => {
        const value = values[nearestIndex(steps, step)];
        return value === undefined ? [] : [{ name, value, pinned }];
      });
    return options.describe(step, [...read(false), ...read(true)]);
  }

  function drawPointed(): void {
    if (layout === null) return;
    const steps = longest();
    const step = pointed === null ? steps.at(-1) : steps[nearestIndex(steps, pointed)];
    drawRule(crosshair, pointed === null ? null : layout.x(step ?? 0), layout.top, layout.bottom);
    if (pointed !== null) options.onRead(step === undefined ? null : describeAt(step));
    // Only while it is focused: the spoken value must not change at every frame of a run.
    if (document.activeElement !== svg && pointed === null && svg.hasAttribute('aria-valuenow'))
      return;
    setAttributes(svg, {
      'aria-valuemin': steps[0] ?? 0,
      'aria-valuemax': steps.at(-1) ?? 0,
      'aria-valuenow': step ?? 0,
      'aria-valuetext': step === undefined ? options.label : describeAt(step),
    });
  }

  function point(step: number | null): void {
    pointed = step;
    if (step === null) options.onRead(null);
    drawPointed();
  }

  function onPointer(event: PointerEvent): void {
    const box = svg.getBoundingClientRect();
    if (layout !== null) point(layout.stepAt(event.clientX - box.left));
  }

  function onKey(event: KeyboardEvent): void {
    const steps = longest();
    const last = steps.length - 1;
    const at = pointed === null ? last : nearestIndex(steps, pointed);
    const far = Math.max(1, Math.round(steps.length / 10));
    const targets: Readonly<Record<string, number>> = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      PageDown: at - far,
      PageUp: at + far,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (target === undefined || last < 0) return;
    event.preventDefault();
    point(steps[Math.max(0, Math.min(last, target))] ?? null);
  }

  const leave = () => point(null);
  svg.addEventListener('pointermove', onPointer);
  svg.addEventListener('pointerdown', onPointer);
  svg.addEventListener('pointerleave', leave);
  svg.addEventListener('keydown', onKey);
  svg.addEventListener('focus', drawPointed);
  svg.addEventListener('blur', leave);

  return {
    update(next) {
      data = next;
      draw();
    },
    resize(width, height) {
      size = { width, height };
      draw();
    },
    destroy() {
      svg.remove();
    },
  };
}
