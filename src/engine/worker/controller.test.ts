import { describe, expect, it } from 'vitest';
import '@tensorflow/tfjs';
import { DeviceLostError } from '../wire/errors';
import type { Command } from '../wire/commands';
import type { WorkerEvent } from '../wire/events';
import { Controller } from './controller';
import { noDevice, type DeviceWatch } from './device-watch';
import type { Host } from './host';

/** The cell's own timers are watched; the host's are not. */
const { setImmediate, setTimeout } = globalThis;

const lost = new DeviceLostError('gone');

/** A controller that is booted, on a backend whose device behaves as given. */
async function setUp(device: Partial<DeviceWatch> = {}) {
  const events: WorkerEvent[] = [];
  const host: Host = {
    post: (event) => void events.push(event),
    now: () => performance.now(),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    later: (action, milliseconds) => void setTimeout(action, milliseconds),
    fetchPacked: () => Promise.reject(new Error('There is no data here.')),
    maxSteps: Number.POSITIVE_INFINITY,
  };
  const inUse = {
    backend: 'webgpu',
    reason: 'requested',
    threads: 1,
    adapter: '',
    crossover: null,
    shortfall: null,
  } as const;
  const controller = new Controller(host, () =>
    Promise.resolve({ inUse, device: { ...noDevice, ...device } }),
  );
  const assets = { wasm: '', data: '' };
  await controller.handle({
    type: 'boot',
    backend: 'webgpu',
    assets,
    race: null,
    without: [],
    lock: null,
  });
  expect(events.splice(0)).toMatchObject([{ type: 'ready', ...inUse }]);
  return { controller, events };
}

function runOf(code: string): Command {
  const settings = { check: null, seed: 1, params: {}, speed: null, paused: false };
  return { type: 'run', run: 1, code, ...settings };
}

describe('Controller, when the GPU is lost', () => {
  it('ends the run under way, once', async () => {
    const { controller, events } = await setUp();
    void controller.handle(runOf('await new Promise(() => undefined);'));
    await Promise.all([controller.fail(lost), controller.fail(lost)]);
    expect(events).toMatchObject([{ type: 'failed', run: 1, error: { kind: 'device-lost' } }]);
  });

  it('says so where nothing runs, and of nothing else', async () => {
    const { controller, events } = await setUp();
    await controller.fail(new Error('a timer of a cell that is over'));
    await controller.fail(lost);
    expect(events).toEqual([{ type: 'device-lost' }]);
  });

  it('names it where the browser has other words for what came of it', async () => {
    const { controller, events } = await setUp({ explain: () => Promise.resolve(lost) });
    await controller.handle(runOf("throw new DOMException('Buffer was unmapped', 'AbortError');"));
    expect(events).toMatchObject([{ type: 'failed', error: { kind: 'device-lost' } }]);
  });

  it('does not call a run done whose device is gone, although it noticed nothing', async () => {
    const { controller, events } = await setUp({ confirm: () => Promise.reject(lost) });
    await controller.handle(runOf('const zeros = 0;'));
    expect(events).toMatchObject([{ type: 'failed', error: { kind: 'device-lost' } }]);
  });
});
