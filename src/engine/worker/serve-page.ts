/** What every worker does for its page, whatever the way on which they talk. */
// The core comes first: what follows reads flags that it registers.
import '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { parseCommand } from '../wire/commands';
import type { BackendInUse } from '../wire/session-types';
import { startBackend, type LoadBinary } from './backends';
import { Controller, type BootCommand } from './controller';
import { deviceInUse, noDevice, watchDevice } from './device-watch';
import { guardGlobals } from './guard-globals';
import type { Host } from './host';
import { installOperationMeter } from './operation-meter';

/** The part of a worker's global scope in use; the page's types describe a window. */
interface WorkerScope {
  postMessage: unknown;
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void;
  addEventListener(
    type: 'unhandledrejection',
    listener: (event: PromiseRejectionEvent) => void,
  ): void;
}

/** How a worker talks with its page, and what it gets of the site. */
export interface PageLink extends Pick<Host, 'post' | 'fetchPacked'> {
  readonly loadBinary: LoadBinary;
  /** Calls back with each message, not yet validated. */
  listen(listener: (data: unknown) => void): void;
  /** Told of each boot that begins; may boot with less. */
  prepare(command: BootCommand): BootCommand;
  /** What is said of the backend that was started. */
  describe(inUse: BackendInUse): BackendInUse;
}

/** Serves the page until the worker ends. Call it before any code of a cell runs: that may replace the platform's. */
export function servePage(link: PageLink): void {
  const scope = globalThis as unknown as WorkerScope;
  // A run watches those that it calls.
  const { setTimeout } = globalThis;
  const now = performance.now.bind(performance);
  /** Nobody hears what a cell posts, least of all the page, which would take it for a report. */
  scope.postMessage = () => undefined;
  guardGlobals(globalThis);

  const host: Host = {
    post: (event, transfer = []) => link.post(event, transfer),
    now,
    breathe: makeBreather(),
    later: (action, milliseconds) => void setTimeout(action, milliseconds),
    fetchPacked: (path, onProgress) => link.fetchPacked(path, onProgress),
    maxSteps: Number.POSITIVE_INFINITY,
  };
  const controller = new Controller(host, async (asked) => {
    const command = link.prepare(asked);
    const report = (stage: Parameters<Parameters<typeof startBackend>[1]>[0]) =>
      host.post({ type: 'booting', stage });
    const { loadBinary } = link;
    const inUse = link.describe(await startBackend({ ...command, loadBinary }, report));
    installOperationMeter();
    const device = deviceInUse();
    return {
      inUse,
      device: device ? watchDevice(device, (error) => void controller.fail(error)) : noDevice,
    };
  });

  link.listen((data) => void controller.handle(parseCommand(data)));
  scope.addEventListener('error', (event) => {
    event.preventDefault();
    void controller.fail(event.error ?? new Error(event.message));
  });
  scope.addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    void controller.fail(event.reason);
  });
}

/** A message to oneself waits behind the page's; a timer would wait 4 ms as well. */
function makeBreather(): () => Promise<void> {
  const channel = new MessageChannel();
  const waiting: (() => void)[] = [];
  const postToSelf = channel.port2.postMessage.bind(channel.port2);
  channel.port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      postToSelf(null);
    });
}
