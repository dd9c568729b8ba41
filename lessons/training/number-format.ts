/** Numbers short enough for the cells of a table: as many decimals as the largest of them needs. */
import type { Matrix } from './step-tensors';

/** The largest magnitude of a matrix; 1 where all is zero. */
export function readMagnitude(rows: Matrix): number {
  const largest = Math.max(...rows.flat().map(Math.abs));
  return largest === 0 ? 1 : largest;
}

/** @param magnitude the largest that is to be written; null for whole numbers */
export function writeBriefly(magnitude: number | null): (value: number) => string {
  if (magnitude === null) return String;
  const decimals = Math.min(4, Math.max(1, 2 - Math.floor(Math.log10(magnitude))));
  // What rounds to nothing has no sign.
  return (value) =>
    value
      .toFixed(decimals)
      .replace(/^-(?=[0.]*$)/, '')
      .replace('-', '−');
}
