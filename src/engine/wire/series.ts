/** A series of points that never outgrows its capacity: once full it keeps every second point. */

export class BoundedSeries {
  readonly steps: number[] = [];
  readonly values: number[] = [];
  /** Points that were thinned out so far. */
  dropped = 0;
  #stride = 1;
  #taken = 0;

  /** @param capacity largest number of points kept, at least 2 */
  constructor(private readonly capacity: number) {}

  /**
   * Adds a point. The newest point is always kept, of older ones every 2ᵏ-th. A second value at the
   * newest step replaces the first; a step before it is ignored, so that steps rise strictly.
   */
  push(step: number, value: number): void {
    const last = this.steps.length - 1;
    const newest = this.steps[last];
    if (newest !== undefined && step < newest) return;
    if (step === newest) {
      this.values[last] = value;
      return;
    }
    const newestIsProvisional = last >= 0 && (this.#taken - 1) % this.#stride !== 0;
    if (newestIsProvisional) {
      this.steps[last] = step;
      this.values[last] = value;
      this.dropped++;
    } else {
      this.steps.push(step);
      this.values.push(value);
    }
    this.#taken++;
    if (this.steps.length > this.capacity) this.#thin();
  }

  /** Position of the newest point at or before a step; −1 before the first. */
  indexAt(step: number): number {
    return lastAtOrBefore(this.steps, step);
  }

  #thin(): void {
    const before = this.steps.length;
    this.#stride *= 2;
    let kept = 0;
    for (let i = 0; i < before; i++) {
      if (i % 2 !== 0 && i !== before - 1) continue;
      this.steps[kept] = this.steps[i]!;
      this.values[kept] = this.values[i]!;
      kept++;
    }
    this.steps.length = kept;
    this.values.length = kept;
    this.dropped += before - kept;
  }
}

/** Position of the last number in a rising list that is not above a limit; −1 where all are. */
export function lastAtOrBefore(rising: readonly number[], limit: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
