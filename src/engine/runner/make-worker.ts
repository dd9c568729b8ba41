/** How a worker is made. Behind an interface, so that outside code can get a stricter one. */
import { isSandboxed } from '@/storage/sandboxed';
import type { Command } from '../wire/commands';
import type { Origin } from '../wire/session-types';

export interface WorkerHandlers {
  /** A message as it came, not yet validated. */
  onMessage(data: unknown): void;
  /** The worker could not be loaded, or died outside any run. */
  onCrash(error: Error): void;
}

export interface WorkerHandle {
  post(command: Command): void;
  /** Ends it at once, whatever it is doing. */
  terminate(): void;
}

export type MakeWorker = (handlers: WorkerHandlers) => WorkerHandle;

/** How workers for code of an origin are made: the one place where that is decided. */
export function workerMakerFor(origin: Origin): MakeWorker {
  // What keeps foreign code apart asks for no worker of the site's origin, and so runs in a sandboxed frame too.
  if (isSandboxed()) return makeIsolatedWorker;
  switch (origin) {
    case 'site':
    case 'reader':
      return makeSameOriginWorker;
    case 'foreign':
      return makeIsolatedWorker;
  }
}

/** For lesson code and what the reader typed: same origin, threads where the page is isolated. */
function makeSameOriginWorker(handlers: WorkerHandlers): WorkerHandle {
  const worker = new Worker(new URL('../worker/main.ts', import.meta.url), {
    type: 'module',
    name: 'cell',
  });
  const crash = (message: string) => handlers.onCrash(new Error(message));
  worker.onmessage = (event: MessageEvent<unknown>) => handlers.onMessage(event.data);
  worker.onerror = (event) => crash(event.message || 'The worker could not be loaded.');
  worker.onmessageerror = () => crash('A message from the worker could not be read.');
  return {
    post: (command) => worker.postMessage(command),
    terminate: () => worker.terminate(),
  };
}

/** For code from elsewhere. How it is kept apart is fetched with the first that is asked for. */
function makeIsolatedWorker(handlers: WorkerHandlers): WorkerHandle {
  const waiting: Command[] = [];
  let handle: WorkerHandle | null = null;
  let ended = false;
  import('../isolation/site-frame')
    .then(({ startInSiteFrame }) => {
      if (ended) return;
      handle = startInSiteFrame(handlers);
      for (const command of waiting) handle.post(command);
    })
    .catch((error: unknown) => {
      if (!ended) handlers.onCrash(error instanceof Error ? error : new Error(String(error)));
    });
  return {
    post(command) {
      if (handle === null) waiting.push(command);
      else handle.post(command);
    },
    terminate() {
      ended = true;
      handle?.terminate();
    },
  };
}
