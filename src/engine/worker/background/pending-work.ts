/** Knows what of a run is still to come: timers, requests, trainings that nobody awaits. */
import type { WorkKind } from '../../wire/parts';
import type { Host } from '../host';

/** Milliseconds before the page is told what goes on, so that what ends at once is not mentioned. */
const announceAfter = 100;

export interface WorkListener {
  /** What is going on, each kind once, after the cell's own code has ended. */
  onKinds(kinds: readonly WorkKind[]): void;
  /** A callback came due while the run is paused, and waits for it to go on. */
  onHold(): void;
  /** A callback threw. */
  onThrow(thrown: unknown): void;
}

export class PendingWork {
  readonly #counts = new Map<WorkKind, number>();
  readonly #stoppers = new Set<() => void>();
  #open = 0;
  /** Rises with everything that begins, so that a quiet turn of the event loop can be told. */
  #begun = 0;
  #paused: boolean;
  #held: (() => void)[] = [];
  #inCallback = false;
  #stopped = false;
  #closed = false;
  #announcing = false;
  #announced = '';
  #wake: () => void = () => undefined;

  constructor(
    private readonly host: Host,
    private readonly listener: WorkListener,
    paused: boolean,
  ) {
    this.#paused = paused;
  }

  /** Counts something as going on until the returned function is called, once or more. */
  begin(kind: WorkKind): () => void {
    this.#begun++;
    this.#open++;
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#open--;
      this.#counts.set(kind, this.#counts.get(kind)! - 1);
      if (this.#open === 0) this.#wake();
    };
  }

  /** Counts a promise as work until it settles. Async, so that stacks reach through it. */
  async until<T>(kind: WorkKind, promise: PromiseLike<T>): Promise<T> {
    const end = this.begin(kind);
    try {
      return await promise;
    } finally {
      end();
    }
  }

  /** Notes something whose end cannot be seen but comes with the next turns of the event loop. */
  stir(): void {
    this.#begun++;
  }

  has(kind: WorkKind): boolean {
    return (this.#counts.get(kind) ?? 0) > 0;
  }

  /** Whether what a callback asks for now is not to be begun any more. */
  get ending(): boolean {
    return this.#stopped && this.#inCallback;
  }

  /** Calls a callback that is due, now or when the run goes on; what it throws ends the run. */
  call(callback: () => void): void {
    if (this.#closed) return;
    if (this.#paused) {
      this.#held.push(() => this.#call(callback));
      this.listener.onHold();
    } else {
      this.#call(callback);
    }
  }

  pause(): void {
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
    for (const callback of this.#held.splice(0)) callback();
  }

  /** Lets one callback through while paused; false where none waits. */
  releaseOne(): boolean {
    const callback = this.#held.shift();
    callback?.();
    return callback !== undefined;
  }

  /** Registers what is to be done at Stop, until the returned function is called. */
  atStop(action: () => void): () => void {
    this.#stoppers.add(action);
    return () => this.#stoppers.delete(action);
  }

  /** Ends what can be ended and lets the rest run out. */
  stop(): void {
    this.#stopped = true;
    for (const action of [...this.#stoppers]) action();
    this.resume();
    this.#wake();
  }

  /** The run is over: nothing is called or told any more. */
  close(): void {
    this.#closed = true;
    this.#held = [];
    this.#stoppers.clear();
    this.#wake();
  }

  /**
   * Resolves once nothing is going on: the count is zero, and a whole turn of the event loop, with
   * its messages, timers and reports of unhandled rejections, has begun nothing new. However slow
   * the machine is, no time is guessed.
   */
  async idle(): Promise<void> {
    for (;;) {
      while (this.#open > 0 && !this.#closed) {
        this.#announce();
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
      const seen = this.#begun;
      await this.#turn();
      if (this.#closed || (this.#open === 0 && seen === this.#begun)) return;
    }
  }

  #call(callback: () => void): void {
    this.#inCallback = true;
    try {
      callback();
    } catch (thrown) {
      this.listener.onThrow(thrown);
    } finally {
      this.#inCallback = false;
    }
  }

  /** A rejection is reported by a task of its own, before or after a message posted meanwhile. */
  async #turn(): Promise<void> {
    await this.host.breathe();
    await new Promise<void>((resolve) => this.host.later(resolve, 0));
    await this.host.breathe();
  }

  #announce(): void {
    if (this.#announcing) return;
    this.#announcing = true;
    this.host.later(() => {
      this.#announcing = false;
      if (this.#closed || this.#open === 0) return;
      const kinds = [...this.#counts].filter(([, count]) => count > 0).map(([kind]) => kind);
      if (kinds.join() !== this.#announced) {
        this.#announced = kinds.join();
        this.listener.onKinds(kinds);
      }
      this.#announce();
    }, announceAfter);
  }
}
