/** How many of some values fall into each of a row of equal bins. */

export interface HistogramBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface HistogramLayout {
  readonly bins: readonly HistogramBin[];
  /** The largest count of a bin; 1 where there is none. */
  readonly largest: number;
  /** Values that are not numbers; infinities lie beyond the range like other values. */
  readonly missing: number;
}

/**
 * What lies beyond the range is counted in the outermost bins, so that nothing goes unseen. A value
 * between two bins belongs to the right one.
 */
export function layoutHistogram(
  values: ArrayLike<number>,
  [low, high]: readonly [number, number],
  count: number,
): HistogramLayout {
  const counts = new Array<number>(count).fill(0);
  const width = (high - low) / count;
  let missing = 0;
  for (let i = 0; i < values.length; i++) {
    const place = Math.floor((values[i]! - low) / width);
    if (Number.isNaN(place)) missing++;
    else counts[Math.max(0, Math.min(count - 1, place))]! += 1;
  }
  const bins = counts.map((n, i) => ({
    from: low + i * width,
    to: low + (i + 1) * width,
    count: n,
  }));
  return { bins, largest: Math.max(1, ...counts), missing };
}
