/** Gathers what a run tells the page, and posts it no more often than the page draws. */
import type * as tf from '@tensorflow/tfjs-core';
import { readSnapshot, readsAtOnce, takeSnapshot } from '../../engine/worker/tensor-reads';
import type { Batch, LogEntry, Message, Progress, Shown } from './messages';

/** Milliseconds between batches: one frame. */
const batchInterval = 16;

export type Post = (message: Message, transfer?: Transferable[]) => void;

export class Outbox {
  #points: { name: string; step: number; value: number }[] = [];
  #logs: LogEntry[] = [];
  #progress: Progress | null = null;
  readonly #held = new Map<string, { step: number; shape: number[]; snapshot: tf.Tensor }>();
  readonly #reads = new Set<Promise<void>>();
  #postedAt = performance.now();

  constructor(
    private readonly post: Post,
    private readonly standing: () => Pick<Batch, 'step' | 'loops'>,
  ) {}

  addPoint(name: string, step: number, value: number): void {
    this.#points.push({ name, step, value });
    this.#postIfDue();
  }

  addLog(entry: LogEntry): void {
    this.#logs.push(entry);
    this.#postIfDue();
  }

  setProgress(progress: Progress): void {
    this.#progress = progress;
    this.#postIfDue();
  }

  /** Keeps the newest state of a tensor under a name until the next batch. */
  hold(name: string, step: number, tensor: tf.Tensor): void {
    this.#held.get(name)?.snapshot.dispose();
    this.#held.set(name, { step, shape: [...tensor.shape], snapshot: takeSnapshot(tensor) });
  }

  /** Hands a value on, at once or when it has come from the GPU. */
  whenRead<T>(value: T | Promise<T>, use: (value: T) => void): void {
    if (!(value instanceof Promise)) {
      use(value);
      return;
    }
    const reading = value.then(use).finally(() => this.#reads.delete(reading));
    this.#reads.add(reading);
    // Whoever flushes hears of a failure.
    reading.catch(() => undefined);
  }

  /** Posts what there is, once it has come from the GPU; unless told, only where a frame has passed. */
  async flush(always = false): Promise<void> {
    if (!always && !this.#due) return;
    await Promise.all(this.#reads);
    const held = [...this.#held];
    this.#held.clear();
    const shown = await Promise.all(
      held.map(async ([name, { step, shape, snapshot }]) => ({
        name,
        step,
        shape,
        values: await readSnapshot(snapshot),
      })),
    );
    this.#postBatch(shown);
  }

  get #due(): boolean {
    return performance.now() - this.#postedAt >= batchInterval;
  }

  /** A loop that awaits nothing leaves no other moment for it. */
  #postIfDue(): void {
    if (this.#due && readsAtOnce()) this.#postBatch([]);
  }

  #postBatch(shown: readonly Shown[]): void {
    this.#postedAt = performance.now();
    const { step, loops } = this.standing();
    const [points, logs, progress] = [this.#points, this.#logs, this.#progress];
    [this.#points, this.#logs, this.#progress] = [[], [], null];
    this.post(
      { type: 'batch', step, loops, points, shown, logs, progress },
      shown.map(({ values }) => values.buffer),
    );
  }
}
