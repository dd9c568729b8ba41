/** Boots workers ahead of their use, so that a run starts at once even after one was killed. */
import { assetLocations } from './assets';
import type { RaceHint } from '../wire/race-rules';
import { parseEvent, type BackendRequest, type WorkerEvent } from '../wire/protocol';
import { makeSameOriginWorker, type MakeWorker, type WorkerHandle } from './make-worker';
import type { BackendInUse } from '../wire/session-types';

/** A worker whose boot is under way or over. */
export interface BootedWorker {
  /** Rejects when the worker cannot be loaded or no backend starts. */
  readonly ready: Promise<BackendInUse>;
  readonly handle: WorkerHandle;
  /** Receives everything but the answers to booting. */
  listen(onEvent: (event: WorkerEvent) => void, onCrash: (message: string) => void): void;
}

/** Makes a worker and tells it to boot. */
function bootWorker(
  make: MakeWorker,
  backend: BackendRequest,
  race: RaceHint | null,
): BootedWorker {
  let onEvent: (event: WorkerEvent) => void = () => undefined;
  let onCrash: (message: string) => void = () => undefined;
  let settle: { resolve(value: BackendInUse): void; reject(reason: Error): void };
  const ready = new Promise<BackendInUse>((resolve, reject) => {
    settle = { resolve, reject };
  });
  // A spare that fails is noticed by whoever takes it.
  ready.catch(() => undefined);

  function receive(event: WorkerEvent): void {
    if (event.type === 'ready') {
      const { type: _, ...inUse } = event;
      settle.resolve(inUse);
    } else if (event.type === 'boot-failed') {
      settle.reject(new Error(event.message));
    } else {
      onEvent(event);
    }
  }
  function crash(message: string): void {
    settle.reject(new Error(message));
    onCrash(message);
  }

  const handle = make({
    onMessage(data) {
      try {
        receive(parseEvent(data));
      } catch (error) {
        crash(error instanceof Error ? error.message : String(error));
      }
    },
    onCrash: crash,
  });
  handle.post({ type: 'boot', backend, assets: assetLocations(), race });
  return {
    ready,
    handle,
    listen(eventListener, crashListener) {
      onEvent = eventListener;
      onCrash = crashListener;
    },
  };
}

export class WorkerPool {
  #spare: { readonly key: string; readonly worker: BootedWorker } | null = null;

  constructor(private readonly make: MakeWorker = makeSameOriginWorker) {}

  /** Boots a spare for a backend, chosen by a race where that matters, unless there is one. */
  warm(backend: BackendRequest, race: RaceHint | null): void {
    const key = JSON.stringify([backend, race]);
    if (this.#spare?.key === key) return;
    this.clear();
    const worker = bootWorker(this.make, backend, race);
    const spare = { key, worker };
    this.#spare = spare;
    const discard = () => {
      if (this.#spare === spare) this.clear();
    };
    worker.ready.catch(discard);
    worker.listen((event) => {
      if (event.type === 'device-lost') discard();
    }, discard);
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
    this.#spare?.worker.handle.terminate();
    this.#spare = null;
  }
}
