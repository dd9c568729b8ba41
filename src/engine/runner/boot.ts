/** Boots a worker under a deadline: where it falls silent, again with less, down to plain JavaScript. */
import { BootError, WorkerEndedError } from '../wire/errors';
import type { BackendRequest, BootStage, Dispensable } from '../wire/backends';
import type { Command } from '../wire/commands';
import { parseEvent, type WorkerEvent } from '../wire/events';
import type { RaceHint } from '../wire/race-rules';
import type { BackendInUse } from '../wire/session-types';
import { Vigil } from '../wire/vigil';
import { assetLocations } from './assets';
import type { MakeWorker, WorkerHandle } from './make-worker';
import { nameLifeLock, watchDeath } from './watch-death';

/** Turns of silence in a boot after which it is begun again with less. */
export const bootPatience = 15;
/**
 * The same while threads start, the first time; twice that the second. A worker that starts them can be held
 * for good by the browser (scripts/vite/tfjs-wasm-threads.ts says where that was seen); another attempt then
 * succeeds as a rule.
 */
export const threadPatience = 3;
/** The same until a worker's first word: its script may come over a slow network, and nobody sees how far it is. */
export const scriptPatience = 90;

export interface WorkerListener {
  /** Receives everything but what belongs to booting. */
  onEvent(event: WorkerEvent): void;
  /** The worker could not be loaded, or it died. */
  onCrash(error: Error): void;
  /** Called each turn with how many have passed since anything was heard; 0 ends a silence. */
  onSilence(turns: number): void;
}

const deaf: WorkerListener = {
  onEvent: () => undefined,
  onCrash: () => undefined,
  onSilence: () => undefined,
};

export interface BootRequest {
  readonly backend: BackendRequest;
  readonly race: RaceHint | null;
  /** What this page has learnt to do without; a boot that hangs adds to it. */
  readonly without: Set<Dispensable>;
}

/** What to leave out after a boot hung at a stage; null where nothing is left to leave out. */
function dispenseAfter(stage: BootStage): Dispensable | null {
  switch (stage) {
    case 'gpu':
      return 'webgpu';
    case 'threads':
      return 'threads';
    case 'wasm':
      return 'wasm';
    case 'script':
    case 'cpu':
      return null;
  }
}

/** A worker whose boot is under way or over. */
export class BootedWorker {
  /** Rejects when the worker cannot be loaded or no backend starts. */
  readonly ready: Promise<BackendInUse>;
  #settle!: { resolve(value: BackendInUse): void; reject(reason: Error): void };
  #listener = deaf;
  #handle!: WorkerHandle;
  #stage: BootStage | null = 'script';
  #silent = false;
  /** Whether threads that hung were given their second attempt. */
  #retried = false;
  #stopWaiting: () => void = () => undefined;
  readonly #vigil = new Vigil((turns) => this.#wait(turns));

  constructor(
    private readonly make: MakeWorker,
    private readonly request: BootRequest,
  ) {
    this.ready = new Promise<BackendInUse>((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    // A spare that fails is noticed by whoever takes it.
    this.ready.catch(() => undefined);
    this.#boot();
  }

  post(command: Command): void {
    // A spare has nothing to say until it is given something to do.
    if (command.type === 'run') this.#vigil.hear();
    this.#handle.post(command);
  }

  listen(listener: WorkerListener): void {
    this.#listener = listener;
  }

  terminate(): void {
    this.#vigil.end();
    this.#stopWaiting();
    this.#handle.terminate();
  }

  #boot(): void {
    this.#stage = 'script';
    const handle = this.make({
      onMessage: (data) => {
        if (handle !== this.#handle) return;
        try {
          this.#receive(parseEvent(data));
        } catch (error) {
          this.#crash(error instanceof Error ? error : new Error(String(error)));
        }
      },
      onCrash: (error) => {
        if (handle === this.#handle) this.#crash(error);
      },
    });
    this.#handle = handle;
    const { backend, race, without } = this.request;
    const [assets, lock] = [assetLocations(), nameLifeLock()];
    handle.post({ type: 'boot', backend, race, assets, lock, without: [...without] });
  }

  #receive(event: WorkerEvent): void {
    this.#vigil.hear();
    if (this.#silent) this.#listener.onSilence(0);
    this.#silent = false;
    switch (event.type) {
      case 'alive':
        break;
      case 'holding':
        this.#stopWaiting = watchDeath(event.lock, () => this.#crash(new WorkerEndedError()));
        break;
      case 'booting':
        this.#stage = event.stage;
        break;
      case 'ready': {
        const { type: _, ...inUse } = event;
        this.#stage = null;
        this.#settle.resolve(inUse);
        break;
      }
      case 'boot-failed':
        this.#crash(new Error(event.message));
        break;
      default:
        this.#listener.onEvent(event);
    }
  }

  #wait(turns: number): void {
    const stage = this.#stage;
    this.#silent = true;
    this.#listener.onSilence(turns);
    if (stage === null || turns < this.#patience(stage)) return;
    this.#stopWaiting();
    this.#handle.terminate();
    this.#vigil.hear();
    if (stage === 'threads' && !this.#retried) this.#retried = true;
    else {
      const dispensable = dispenseAfter(stage);
      if (dispensable === null) {
        this.#crash(new BootError());
        return;
      }
      this.request.without.add(dispensable);
    }
    this.#boot();
  }

  #patience(stage: BootStage): number {
    if (stage === 'script') return scriptPatience;
    if (stage === 'threads') return this.#retried ? 2 * threadPatience : threadPatience;
    return bootPatience;
  }

  #crash(error: Error): void {
    this.terminate();
    this.#settle.reject(error);
    this.#listener.onCrash(error);
  }
}
