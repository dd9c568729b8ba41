/** Thins out lines of more points than there are pixels. */
import type { Scale } from './line-chart-scales';

export interface LinePoints {
  /** Rising; as long as `values`. */
  readonly steps: readonly number[];
  /** NaN and infinities leave a gap. */
  readonly values: readonly number[];
}

/** Keeps, for each pixel column, the first, lowest, highest and last point and one gap. */
export function decimate(
  { steps, values }: LinePoints,
  x: Scale,
  shown: (value: number) => boolean,
): LinePoints {
  const columns = x.range()[1]! - x.range()[0]!;
  if (steps.length <= 2 * columns) return { steps, values };
  const kept: number[] = [];
  let column: number[] = [];
  let columnAt = NaN;
  const flush = () => {
    const drawn = column.filter((i) => shown(values[i]!));
    const lowest = drawn.reduce((best, i) => (values[i]! < values[best]! ? i : best), drawn[0]!);
    const highest = drawn.reduce((best, i) => (values[i]! > values[best]! ? i : best), drawn[0]!);
    const gap = column.find((i) => !shown(values[i]!));
    const picked = new Set([drawn[0], lowest, highest, drawn.at(-1), gap]);
    kept.push(...column.filter((i) => picked.has(i)));
    column = [];
  };
  for (let i = 0; i < steps.length; i++) {
    const at = Math.floor(x(steps[i]!));
    if (at !== columnAt && column.length > 0) flush();
    columnAt = at;
    column.push(i);
  }
  flush();
  return { steps: kept.map((i) => steps[i]!), values: kept.map((i) => values[i]!) };
}
