/** The worker that runs a cell. */
// The core comes first: what follows reads flags that it registers.
import '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import type { Command } from '../wire/commands';
import { startBackend } from './backends';
import { Controller } from './controller';
import { deviceInUse, noDevice, watchDevice } from './device-watch';
import { fetchPacked } from './fetch-packed';
import { guardGlobals } from './guard-globals';
import type { Host } from './host';
import { installOperationMeter } from './operation-meter';

/** The part of a worker's global scope in use; the page's types describe a window. */
interface WorkerScope {
  postMessage: (message: unknown, transfer: Transferable[]) => void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Command>) => void): void;
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void;
  addEventListener(
    type: 'unhandledrejection',
    listener: (event: PromiseRejectionEvent) => void,
  ): void;
}
const scope = globalThis as unknown as WorkerScope;

// Taken before a cell runs: it may replace them, and a run watches those that it calls.
const { setTimeout } = globalThis;
const post = scope.postMessage.bind(scope);
/** Nobody hears what a cell posts, least of all the page, which would take it for a report. */
scope.postMessage = () => undefined;
guardGlobals(globalThis);

let dataFolder = '';
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
const postToSelf = channel.port2.postMessage.bind(channel.port2);
channel.port1.onmessage = () => waiting.shift()?.();

const now = performance.now.bind(performance);
const host: Host = {
  post: (event, transfer = []) => post(event, transfer),
  now,
  // A message to oneself waits behind the page's; a timer would wait 4 ms as well.
  breathe: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      postToSelf(null);
    }),
  later: (action, milliseconds) => void setTimeout(action, milliseconds),
  fetchPacked: (path, onProgress) => fetchPacked(dataFolder, path, onProgress),
  maxSteps: Number.POSITIVE_INFINITY,
};

const controller = new Controller(host, async (command) => {
  dataFolder = command.assets.data;
  if (command.lock !== null) holdWhileAlive(command.lock);
  const inUse = await startBackend(command, (stage) => host.post({ type: 'booting', stage }));
  installOperationMeter();
  const device = deviceInUse();
  return {
    inUse,
    device: device ? watchDevice(device, (error) => void controller.fail(error)) : noDevice,
  };
});

/** The page is given the lock when this worker has ended, however that comes. */
function holdWhileAlive(lock: string): void {
  const forEver = new Promise<never>(() => undefined);
  const hold = () => {
    host.post({ type: 'holding', lock });
    return forEver;
  };
  navigator.locks.request(lock, hold).catch(() => undefined);
}

scope.addEventListener('message', (event) => void controller.handle(event.data));
scope.addEventListener('error', (event) => {
  event.preventDefault();
  void controller.fail(event.error ?? new Error(event.message));
});
scope.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  void controller.fail(event.reason);
});
