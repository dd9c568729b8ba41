/** Gathers what a run tells the page and posts it in batches, no faster than they are drawn. */
import type * as tf from '@tensorflow/tfjs-core';
import { LogBuffer } from '../wire/log-buffer';
import type { GradientSample, LeftOut, LogEntry, NotFinite, Progress, Shown } from '../wire/parts';
import { BoundedSeries } from '../wire/series';
import type { Host } from './host';
import type { LoopCount } from './loops';
import { readSnapshot, readsAtOnce, takeSnapshot } from './tensor-reads';

/** Milliseconds between batches: one frame. */
const batchInterval = 16;
/** Points of one series that one batch may carry, a few for each pixel of a chart. */
const pointsPerBatch = 512;
const logsPerBatch = 200;
/** Characters of console that one batch may carry. */
const logTextPerBatch = 200_000;
const unacknowledgedBatches = 2;
/** Names told of those that are not drawn. */
const leftOutTold = 4;
/** Readbacks that may be under way at once. */
const readsInFlight = 64;

export interface Standing {
  readonly step: number;
  readonly total: number | null;
  readonly loops: readonly LoopCount[];
  readonly stepTime: number;
  readonly operations: number;
}

interface Held {
  readonly step: number;
  readonly shape: readonly number[];
  readonly snapshot: tf.Tensor;
}

export class Outbox {
  readonly #points = new Map<string, BoundedSeries>();
  readonly #held = new Map<string, Held>();
  #shown: (Shown & { readonly values: Float32Array<ArrayBuffer> })[] = [];
  #logs = new LogBuffer(logsPerBatch, logTextPerBatch);
  #logsCleared = false;
  #progress: Progress | null = null;
  #gradients: readonly GradientSample[] = [];
  #gradientsAt = 0;
  /** Names that were told to have a value that is no finite number, and what is still to be told. */
  readonly #named = new Set<string>();
  readonly #notFinite = new Map<string, NotFinite>();
  #leftOut: LeftOut = { series: [], shown: [] };
  #dropped = 0;
  #dirty = false;
  #flushing: Promise<void> = Promise.resolve();
  readonly #reads = new Set<Promise<void>>();
  #batch = 0;
  #acknowledged = 0;
  /** The first thing goes out at once: it may be the last one before an endless loop. */
  #flushedAt = Number.NEGATIVE_INFINITY;
  #timerSet = false;
  #closed = false;

  constructor(
    private readonly host: Host,
    private readonly run: number,
    private readonly standing: () => Standing,
  ) {}

  /** Whether a frame has passed since the last batch. */
  get due(): boolean {
    return this.host.now() - this.#flushedAt >= batchInterval;
  }

  /** Has the next batch posted for the sake of the step alone. */
  noteStep(): void {
    this.#dirty = true;
  }

  addPoint(name: string, step: number, value: number): void {
    const series = this.#points.get(name) ?? new BoundedSeries(pointsPerBatch);
    this.#points.set(name, series);
    series.push(step, value);
    if (!Number.isFinite(value)) this.#noteNotFinite(name, step, value);
    this.#touch();
  }

  /** Values may arrive from a GPU in any order; the earliest is the first. */
  #noteNotFinite(name: string, step: number, value: number): void {
    const noted = this.#notFinite.get(name);
    if (this.#named.has(name) || (noted && noted.step <= step)) return;
    this.#notFinite.set(name, { name, step, value });
  }

  /** Keeps the newest state of a tensor under a name until the next batch. */
  hold(name: string, step: number, tensor: tf.Tensor): void {
    this.#held.get(name)?.snapshot.dispose();
    this.#held.set(name, { step, shape: [...tensor.shape], snapshot: takeSnapshot(tensor) });
    this.#touch();
  }

  /** Notes that a name came after as many as are drawn; a few such names are told. */
  leaveOut(kind: keyof LeftOut, name: string): void {
    const names = this.#leftOut[kind];
    if (names.length >= leftOutTold || names.includes(name)) return;
    this.#leftOut = { ...this.#leftOut, [kind]: [...names, name] };
    this.#touch();
  }

  addLog(entry: LogEntry): void {
    this.#logs.add(entry);
    this.#touch();
  }

  /** Counts an entry that there was no room to read. */
  loseLog(): void {
    this.#logs.lose();
    this.#touch();
  }

  /** Empties the console. */
  clearLogs(): void {
    this.#logs.clear();
    this.#logsCleared = true;
    this.#touch();
  }

  setProgress(progress: Progress): void {
    this.#progress = progress;
    this.#touch();
  }

  /** @param step the one that they belong to */
  setGradients(gradients: readonly GradientSample[], step: number): void {
    this.#gradients = gradients;
    this.#gradientsAt = step;
    this.#touch();
  }

  /**
   * Starts reading something and hands it on, at once or once it has arrived from the GPU; the next
   * batch waits for it. A loop that starts readbacks without ever awaiting would fill memory with
   * them: past some number nothing more is read.
   */
  whenRead<T>(
    read: () => T | Promise<T>,
    use: (value: T) => void,
    lose: () => void = () => {
      this.#dropped++;
    },
  ): void {
    if (this.#reads.size >= readsInFlight) {
      lose();
      return;
    }
    const value = read();
    if (!(value instanceof Promise)) {
      use(value);
      return;
    }
    const reading = value.then(use).finally(() => this.#reads.delete(reading));
    this.#reads.add(reading);
    // Whoever flushes hears of a failure; without a flush nobody waits for this.
    reading.catch(() => undefined);
  }

  acknowledge(batch: number): void {
    this.#acknowledged = Math.max(this.#acknowledged, batch);
  }

  /** Posts what there is once all readbacks have arrived; one flush at a time. */
  flush(): Promise<void> {
    const previous = this.#flushing.catch(() => undefined);
    this.#flushing = previous.then(async () => {
      await this.settle();
      await Promise.all([...this.#held].map(([name, held]) => this.#readHeld(name, held)));
      this.#post();
    });
    return this.#flushing;
  }

  /** Whether the page has drawn enough of what was posted to take another batch. */
  get hasRoom(): boolean {
    return this.#batch - this.#acknowledged < unacknowledgedBatches;
  }

  /** Waits for the readbacks under way, so that a GPU's queue cannot grow without bound. */
  async settle(): Promise<void> {
    await Promise.all(this.#reads);
  }

  /** Drops what has not been posted; nothing is posted any more. */
  close(): void {
    this.#closed = true;
    for (const { snapshot } of this.#held.values()) snapshot.dispose();
    this.#held.clear();
  }

  /**
   * A cell that reports without ever awaiting leaves no turn for a timer, so a batch goes out from
   * within the report itself; one that awaits elsewhere is served by the timer.
   */
  #touch(): void {
    this.#dirty = true;
    if (this.due && this.hasRoom && (this.#held.size === 0 || readsAtOnce())) {
      for (const [name, held] of this.#held) {
        this.#show(name, held, new Float32Array(held.snapshot.dataSync()));
        held.snapshot.dispose();
      }
      this.#held.clear();
      this.#post();
    } else if (!this.#timerSet) {
      this.#timerSet = true;
      this.host.later(() => {
        this.#timerSet = false;
        if (!this.#dirty || this.#closed) return;
        if (this.hasRoom) void this.flush();
        else this.#touch();
      }, batchInterval);
    }
  }

  async #readHeld(name: string, held: Held): Promise<void> {
    this.#held.delete(name);
    this.#show(name, held, await readSnapshot(held.snapshot));
  }

  #show(name: string, { step, shape }: Held, values: Float32Array<ArrayBuffer>): void {
    this.#shown.push({ name, step, shape: [...shape], values });
  }

  #post(): void {
    this.#flushedAt = this.host.now();
    if (this.#closed || !this.#dirty) return;
    this.#dirty = false;
    const standing = this.standing();
    const points = [...this.#points].map(([name, { steps, values }]) => ({ name, steps, values }));
    const thinned = [...this.#points.values()].reduce((sum, series) => sum + series.dropped, 0);
    this.host.post(
      {
        type: 'batch',
        run: this.run,
        batch: ++this.#batch,
        ...standing,
        loops: [...standing.loops],
        points,
        shown: this.#shown,
        logs: [...this.#logs.entries],
        logsCleared: this.#logsCleared,
        logsSkipped: this.#logs.earlier,
        progress: this.#progress,
        gradients: [...this.#gradients],
        gradientsAt: this.#gradientsAt,
        notFinite: [...this.#notFinite.values()],
        leftOut: { series: [...this.#leftOut.series], shown: [...this.#leftOut.shown] },
        dropped: this.#dropped + thinned,
      },
      this.#shown.map(({ values }) => values.buffer),
    );
    this.#points.clear();
    this.#shown = [];
    this.#logs.clear();
    this.#logsCleared = false;
    this.#progress = null;
    this.#gradients = [];
    for (const name of this.#notFinite.keys()) this.#named.add(name);
    this.#notFinite.clear();
    this.#dropped = 0;
  }
}
