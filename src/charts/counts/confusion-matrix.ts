/** What was taken for what, as a square of counts to choose a cell from by pointer or arrow keys. */
import { scaleSqrt, select } from 'd3';
import type { ConfusionMatrix } from '@/math/confusion';
import type { Chart } from '../base/chart';
import './confusion-matrix.css';

export interface ConfusionCell {
  readonly label: number;
  readonly taken: number;
}

export interface ConfusionMatrixData {
  readonly counts: ConfusionMatrix;
  readonly selected: ConfusionCell | null;
  readonly onSelect: (cell: ConfusionCell) => void;
  /** Spoken name of the whole, and titles of the two axes. */
  readonly label: string;
  readonly rowTitle: string;
  readonly columnTitle: string;
  readonly describe: (cell: ConfusionCell, count: number) => string;
  /** Names of the classes beside both axes; their numbers unless told. */
  readonly names?: readonly string[];
  /** The longest side of a square in pixels; 46 unless told. */
  readonly side?: number;
}

const smallestMargin = { left: 38, top: 38 };
const usualSide = 46;

/** Pixels that a name takes, about: Chinese characters are square. */
function widthOf(name: string): number {
  return Array.from(name, (character) => (character > '\u2e80' ? 12 : 6.5)).reduce(
    (sum, one) => sum + one,
    0,
  );
}

interface Square extends ConfusionCell {
  readonly count: number;
}

export function createConfusionMatrix(node: HTMLElement): Chart<ConfusionMatrixData> {
  const svg = select(node).append('svg').attr('class', 'confusion').attr('role', 'grid');
  const axes = svg.append('g').attr('aria-hidden', 'true');
  const body = svg.append('g');
  let data: ConfusionMatrixData | null = null;
  let width = 0;
  let margin = smallestMargin;

  function draw(): void {
    if (data === null || width === 0) return;
    const { counts, selected, label, describe, names = [] } = data;
    const classes = counts.length;
    const longest = Math.max(0, ...names.map(widthOf));
    margin = { ...smallestMargin, left: Math.max(smallestMargin.left, longest + 34) };
    const side = Math.min(data.side ?? usualSide, Math.floor((width - margin.left) / classes));
    const [right, bottom] = [margin.left + side * classes, margin.top + side * classes];
    svg.attr('width', right).attr('height', bottom).attr('aria-label', label);
    drawAxes(side, classes);
    // Mistakes are few beside what is right: each kind has its own scale, by area.
    const wrong = counts.flatMap((row, i) => row.filter((_, j) => i !== j));
    const rightOnes = counts.map((row, i) => row[i]!);
    const wrongScale = scaleSqrt([0, Math.max(1, ...wrong)], [0, 0.75]);
    const rightScale = scaleSqrt([0, Math.max(1, ...rightOnes)], [0, 0.6]);
    const rows = body
      .selectAll<SVGGElement, readonly number[]>('g.confusion__row')
      .data(counts)
      .join('g')
      .attr('class', 'confusion__row')
      .attr('role', 'row')
      .attr('transform', (_, i) => `translate(${margin.left},${margin.top + i * side})`);
    const cells = rows
      .selectAll<SVGGElement, Square>('g')
      .data((row, label) => row.map((count, taken): Square => ({ label, taken, count })))
      .join((enter) => {
        const cell = enter.append('g').attr('role', 'gridcell').attr('class', 'confusion__cell');
        cell.append('rect');
        cell.append('text');
        return cell;
      })
      .attr('transform', ({ taken }) => `translate(${taken * side},0)`)
      .attr('aria-label', (cell) => describe(cell, cell.count))
      .attr('aria-selected', (cell) => String(isSame(cell, selected)))
      .attr('data-right', ({ label, taken }) => String(label === taken))
      .attr('tabindex', (cell) => (isSame(cell, selected ?? { label: 0, taken: 0 }) ? 0 : -1))
      .on('click', (_, cell) => choose(cell))
      .on('keydown', (event: KeyboardEvent, cell) => onKey(event, cell));
    cells
      .select('rect')
      .attr('width', side - 1)
      .attr('height', side - 1)
      .style('fill-opacity', ({ label, taken, count }) =>
        (label === taken ? rightScale : wrongScale)(count),
      );
    cells
      .select('text')
      .attr('x', side / 2)
      .attr('y', side / 2)
      .attr('dy', '0.35em')
      .classed('confusion__large', side > 60)
      .text(({ count }) => (count === 0 ? '' : count));
  }

  function drawAxes(side: number, classes: number): void {
    const digits = Array.from({ length: classes }, (_, index) => index);
    const nameOf = (index: number) => data?.names?.[index] ?? String(index);
    const place = (index: number) => (index + 0.5) * side;
    axes
      .selectAll<SVGTextElement, number>('text.confusion__column')
      .data(digits)
      .join('text')
      .attr('class', 'confusion__column')
      .attr('x', (index) => margin.left + place(index))
      .attr('y', margin.top - 8)
      .text(nameOf);
    axes
      .selectAll<SVGTextElement, number>('text.confusion__label')
      .data(digits)
      .join('text')
      .attr('class', 'confusion__label')
      .style('text-anchor', 'end')
      .attr('x', margin.left - (data?.names ? 8 : 6))
      .attr('y', (index) => margin.top + place(index))
      .attr('dy', '0.35em')
      .text(nameOf);
    const middle = (classes * side) / 2;
    axes
      .selectAll('text.confusion__title')
      .data([
        { text: data?.columnTitle ?? '', at: `translate(${margin.left + middle},12)` },
        { text: data?.rowTitle ?? '', at: `translate(12,${margin.top + middle}) rotate(-90)` },
      ])
      .join('text')
      .attr('class', 'confusion__title')
      .attr('transform', ({ at }) => at)
      .text(({ text }) => text);
  }

  function choose(cell: ConfusionCell): void {
    data?.onSelect({ label: cell.label, taken: cell.taken });
    const target = body
      .selectAll<SVGGElement, Square>('.confusion__cell')
      .filter((other) => isSame(other, cell));
    target.node()?.focus();
  }

  function onKey(event: KeyboardEvent, { label, taken }: Square): void {
    const targets: Readonly<Record<string, ConfusionCell>> = {
      ArrowUp: { label: label - 1, taken },
      ArrowDown: { label: label + 1, taken },
      ArrowLeft: { label, taken: taken - 1 },
      ArrowRight: { label, taken: taken + 1 },
      Enter: { label, taken },
      ' ': { label, taken },
    };
    const target = targets[event.key];
    if (target === undefined || data?.counts[target.label]?.[target.taken] === undefined) return;
    event.preventDefault();
    choose(target);
  }

  return {
    update(next) {
      data = next;
      draw();
    },
    resize(newWidth) {
      width = newWidth;
      draw();
    },
    destroy() {
      svg.remove();
    },
  };
}

function isSame(one: ConfusionCell, other: ConfusionCell | null): boolean {
  return one.label === other?.label && one.taken === other.taken;
}
