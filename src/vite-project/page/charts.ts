/** A line chart for each reported name, drawn while values come in. */
import { BoundedSeries } from '../../engine/wire/series';
import type { Batch } from '../lab/messages';
import { make, short } from './element';
import { words } from './words';

/** A few points for each pixel. */
const mostPoints = 1_000;
const [width, height] = [300, 110];

interface Chart {
  readonly series: BoundedSeries;
  readonly draw: () => void;
}

export class Charts {
  #charts = new Map<string, Chart>();

  constructor(private readonly section: HTMLElement) {}

  clear(): void {
    this.#charts.clear();
    this.section.querySelectorAll('figure').forEach((figure) => figure.remove());
    this.section.hidden = true;
  }

  add(points: Batch['points']): void {
    const changed = new Set<Chart>();
    for (const { name, step, value } of points) {
      const chart = this.#charts.get(name) ?? this.#open(name);
      chart.series.push(step, value);
      changed.add(chart);
    }
    for (const chart of changed) chart.draw();
  }

  #open(name: string): Chart {
    const figure = make('figure', 'chart');
    const now = make('span', 'chart__now');
    const caption = make('figcaption', '', `${name} `);
    caption.append(now);
    const [high, low] = [make('span', 'chart__high'), make('span', 'chart__low')];
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    svg.setAttribute('preserveAspectRatio', 'none');
    svg.setAttribute('role', 'img');
    svg.append(line);
    const frame = make('div', 'chart__frame');
    frame.append(high, svg, low);
    figure.append(caption, frame);
    figure.dataset['series'] = name;
    this.section.append(figure);
    this.section.hidden = false;
    const series = new BoundedSeries(mostPoints);
    const draw = () => {
      const finite = series.values.filter(Number.isFinite);
      const [least, most] = [Math.min(...finite), Math.max(...finite)];
      const newest = series.values.at(-1) ?? Number.NaN;
      line.setAttribute('d', pathOf(series, least, most));
      now.textContent = short(newest);
      now.dataset['value'] = String(newest);
      [high.textContent, low.textContent] =
        finite.length > 0 ? [short(most), short(least)] : ['', ''];
      svg.setAttribute('aria-label', words.chart(name, short(newest), short(least), short(most)));
    };
    const chart = { series, draw };
    this.#charts.set(name, chart);
    return chart;
  }
}

/** The line breaks off where a value is no finite number. */
function pathOf({ steps, values }: BoundedSeries, least: number, most: number): string {
  const first = steps[0] ?? 0;
  const across = Math.max(1, (steps.at(-1) ?? 0) - first);
  const up = most > least ? most - least : 1;
  let pen = 'M';
  return steps
    .map((step, i) => {
      const value = values[i]!;
      if (!Number.isFinite(value)) {
        pen = 'M';
        return '';
      }
      const x = (((step - first) / across) * width).toFixed(1);
      const y = (4 + (1 - (value - least) / up) * (height - 8)).toFixed(1);
      const part = `${pen}${x} ${y}`;
      pen = 'L';
      return part;
    })
    .join('');
}
