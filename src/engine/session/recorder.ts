/** Records what a run reports, bounded in memory however long it goes on. */
import { bounds } from '../wire/bounds';
import type { Batch } from '../wire/events';
import type { Shown } from '../wire/parts';
import { BoundedSeries, lastAtOrBefore } from '../wire/series';
import type { RunRecord } from '../wire/session-types';

export interface RecorderOptions {
  /** Points kept per series. */
  readonly pointCapacity?: number;
  /** Bytes kept of all shown tensors together; the newest of each name is always kept. */
  readonly shownBytes?: number;
}

const emptySeries = { steps: [], values: [] } as const;

export class Recorder implements RunRecord {
  readonly #series = new Map<string, BoundedSeries>();
  readonly #shown = new Map<string, Shown[]>();
  readonly #listeners = new Set<() => void>();
  readonly #pointCapacity: number;
  readonly #shownCapacity: number;
  #shownBytes = 0;
  #lastStep = 0;

  constructor({ pointCapacity = 2_000, shownBytes = 32 * 2 ** 20 }: RecorderOptions = {}) {
    this.#pointCapacity = pointCapacity;
    this.#shownCapacity = shownBytes;
  }

  get names(): readonly string[] {
    return [...this.#series.keys()];
  }

  get shownNames(): readonly string[] {
    return [...this.#shown.keys()];
  }

  get lastStep(): number {
    return this.#lastStep;
  }

  series(name: string): { readonly steps: readonly number[]; readonly values: readonly number[] } {
    return this.#series.get(name) ?? emptySeries;
  }

  valueAt(name: string, step: number): number | undefined {
    const series = this.#series.get(name);
    return series?.values[series.indexAt(step)];
  }

  shownAt(name: string, step: number): Shown | undefined {
    const list = this.#shown.get(name) ?? [];
    const steps = list.map((shown) => shown.step);
    return list[lastAtOrBefore(steps, step)];
  }

  shownNear(name: string, step: number): Shown | undefined {
    return this.shownAt(name, step) ?? this.#shown.get(name)?.[0];
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes in one batch; whoever listens hears of it when `tell` is called. */
  take(batch: Batch): void {
    this.#lastStep = Math.max(this.#lastStep, batch.step);
    for (const { name, steps, values } of batch.points) {
      if (!this.#series.has(name) && this.#series.size >= bounds.series) continue;
      const series = this.#series.get(name) ?? new BoundedSeries(this.#pointCapacity);
      this.#series.set(name, series);
      for (const [i, step] of steps.entries()) series.push(step, values[i] ?? Number.NaN);
    }
    for (const shown of batch.shown) this.#keep(shown);
  }

  /** Tells the listeners once of all that was taken in. */
  tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  #keep(shown: Shown): void {
    const list = this.#shown.get(shown.name) ?? [];
    if (list.length === 0 && this.#shown.size >= bounds.shown) return;
    if ((list.at(-1)?.step ?? 0) > shown.step) return;
    this.#shown.set(shown.name, list);
    const replaced = list[list.length - 1]?.step === shown.step ? list.pop() : undefined;
    if (replaced) this.#shownBytes -= replaced.values.byteLength;
    list.push(shown);
    this.#shownBytes += shown.values.byteLength;
    while (this.#shownBytes > this.#shownCapacity && this.#thinLargest());
  }

  /** Drops every second tensor of the name that takes most room, never its newest one. */
  #thinLargest(): boolean {
    const bytesOf = (list: readonly Shown[]) =>
      list.reduce((sum, s) => sum + s.values.byteLength, 0);
    const [name, list] = [...this.#shown]
      .filter(([, candidate]) => candidate.length > 1)
      .reduce<[string, Shown[]]>(
        (best, entry) => (bytesOf(entry[1]) > bytesOf(best[1]) ? entry : best),
        ['', []],
      );
    if (list.length === 0) return false;
    const kept = list.filter((_, i) => (list.length - 1 - i) % 2 === 0);
    this.#shown.set(name, kept);
    this.#shownBytes -= bytesOf(list) - bytesOf(kept);
    return true;
  }
}
