/** Boots workers ahead of their use, so that a run starts at once even after one was killed. */
import type { RaceHint } from '../wire/race-rules';
import type { BackendRequest, Dispensable } from '../wire/backends';
import type { Origin } from '../wire/session-types';
import { BootedWorker } from './boot';
import type { MakeWorker } from './make-worker';

/** What a worker is for. A spare is used for nothing else, least of all for code of another origin. */
export interface WorkerKind {
  readonly origin: Origin;
  readonly backend: BackendRequest;
  /** What a race for the backend needs; null where there is none. */
  readonly race: RaceHint | null;
}

export class WorkerPool {
  #spare: { readonly key: string; readonly worker: BootedWorker } | null = null;
  /** What hung on this page once is not tried again until it is reloaded. */
  readonly #without = new Set<Dispensable>();

  /** @param makerFor how workers for code of an origin are made */
  constructor(private readonly makerFor: (origin: Origin) => MakeWorker) {}

  /** Boots a spare of a kind, unless there is one. */
  warm({ origin, backend, race }: WorkerKind): void {
    const key = JSON.stringify([origin, backend, race]);
    if (this.#spare?.key === key) return;
    this.clear();
    const make = this.makerFor(origin);
    const worker = new BootedWorker(make, { backend, race, without: this.#without });
    const spare = { key, worker };
    this.#spare = spare;
    const discard = () => {
      if (this.#spare === spare) this.clear();
    };
    worker.ready.catch(discard);
    worker.listen({
      onEvent: (event) => {
        if (event.type === 'device-lost') discard();
      },
      onCrash: discard,
      onSilence: () => undefined,
    });
  }

  /** Hands over the spare, or a new worker where there is none of that kind. */
  take(kind: WorkerKind): BootedWorker {
    this.warm(kind);
    const { worker } = this.#spare!;
    this.#spare = null;
    return worker;
  }

  /** Ends the spare. */
  clear(): void {
    this.#spare?.worker.terminate();
    this.#spare = null;
  }
}
