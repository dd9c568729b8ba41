/** How a worker is made. Behind an interface, so that outside code can get a stricter one. */
import type { Command } from '../wire/commands';
import type { Origin } from '../wire/session-types';

export interface WorkerHandlers {
  /** A message as it came, not yet validated. */
  onMessage(data: unknown): void;
  /** The worker could not be loaded, or died outside any run. */
  onCrash(message: string): void;
}

export interface WorkerHandle {
  post(command: Command): void;
  /** Ends it at once, whatever it is doing. */
  terminate(): void;
}

export type MakeWorker = (handlers: WorkerHandlers) => WorkerHandle;

/**
 * How workers for code of an origin are made.
 * @throws for foreign code: a worker of the site's own origin would give it the reader's storage
 */
export function workerMakerFor(origin: Origin): MakeWorker {
  switch (origin) {
    case 'site':
    case 'reader':
      return makeSameOriginWorker;
    case 'foreign':
      throw new Error('Code from elsewhere needs an isolated worker.');
  }
}

/** For lesson code and what the reader typed: same origin, threads where the page is isolated. */
function makeSameOriginWorker(handlers: WorkerHandlers): WorkerHandle {
  const worker = new Worker(new URL('../worker/main.ts', import.meta.url), {
    type: 'module',
    name: 'cell',
  });
  worker.onmessage = (event: MessageEvent<unknown>) => handlers.onMessage(event.data);
  worker.onerror = (event) => handlers.onCrash(event.message || 'The worker could not be loaded.');
  worker.onmessageerror = () => handlers.onCrash('A message from the worker could not be read.');
  return {
    post: (command) => worker.postMessage(command),
    terminate: () => worker.terminate(),
  };
}
