/** The one span in which two texts differ. */

export interface ChangedSpan {
  /** Offsets in the old text. */
  readonly start: number;
  readonly end: number;
  /** What stands there in the new text. */
  readonly text: string;
}

export function changedSpan(before: string, after: string): ChangedSpan {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (
    tail < shorter - start &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail++;
  }
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
