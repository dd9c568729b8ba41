/** Boots workers ahead of their use, so that a run starts at once even after one was killed. */
import type { RaceHint } from '../wire/race-rules';
import type { BackendRequest, Dispensable } from '../wire/protocol';
import { BootedWorker } from './boot';
import { makeSameOriginWorker, type MakeWorker } from './make-worker';

export class WorkerPool {
  #spare: { readonly key: string; readonly worker: BootedWorker } | null = null;
  /** What hung on this page once is not tried again until it is reloaded. */
  readonly #without = new Set<Dispensable>();

  constructor(private readonly make: MakeWorker = makeSameOriginWorker) {}

  /** Boots a spare for a backend, chosen by a race where that matters, unless there is one. */
  warm(backend: BackendRequest, race: RaceHint | null): void {
    const key = JSON.stringify([backend, race]);
    if (this.#spare?.key === key) return;
    this.clear();
    const worker = new BootedWorker(this.make, { backend, race, without: this.#without });
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
  take(backend: BackendRequest, race: RaceHint | null): BootedWorker {
    this.warm(backend, race);
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
