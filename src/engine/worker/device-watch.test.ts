import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { classifyError, DeviceLostError } from '../wire/errors';
import { noDevice, watchDevice } from './device-watch';

class OutOfMemoryError extends Error {}

/** As much of a device as is watched; its buffers can be mapped until it is lost. */
class FakeDevice extends EventTarget {
  lose: (reason?: 'unknown' | 'destroyed') => void = () => undefined;
  readonly lost = new Promise((resolve) => {
    this.lose = (reason = 'unknown') => resolve({ reason, message: 'gone' });
  });
  mapped: Promise<void> = Promise.resolve();

  createBuffer() {
    return { mapAsync: () => this.mapped, destroy: () => undefined };
  }
}

function setUp() {
  const device = new FakeDevice();
  const failures: Error[] = [];
  const watch = watchDevice(device as unknown as GPUDevice, (error) => failures.push(error));
  return { device, failures, watch };
}

function abort(): DOMException {
  return new DOMException('Buffer was unmapped.', 'AbortError');
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('GPUBufferUsage', { COPY_DST: 8, MAP_READ: 1 });
  vi.stubGlobal('GPUMapMode', { READ: 1 });
  vi.stubGlobal('GPUOutOfMemoryError', OutOfMemoryError);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('watchDevice', () => {
  it.each(['unknown', 'destroyed'] as const)('tells a loss for the reason %s', async (reason) => {
    const { device, failures } = setUp();
    device.lose(reason);
    await vi.advanceTimersByTimeAsync(0);
    expect(failures.map(classifyError)).toEqual(['device-lost']);
    expect(failures[0]!.message).toBe('The GPU device was lost. gone');
  });

  it('tells that memory ran out', () => {
    const { device, failures } = setUp();
    const event = Object.assign(new Event('uncapturederror'), {
      error: new OutOfMemoryError('4 GB'),
    });
    device.dispatchEvent(event);
    expect(failures.map(classifyError)).toEqual(['out-of-memory']);
  });

  it('explains an error of the browser by the loss that becomes known after it', async () => {
    const { device, watch } = setUp();
    const explained = watch.explain(abort());
    await vi.advanceTimersByTimeAsync(500);
    device.lose();
    await expect(explained).resolves.toBeInstanceOf(DeviceLostError);
  });

  it('leaves an error of the browser alone where no loss becomes known', async () => {
    const error = abort();
    const explained = setUp().watch.explain(error);
    await vi.advanceTimersByTimeAsync(5_000);
    await expect(explained).resolves.toBe(error);
  });

  it('passes on at once what the code threw by itself', async () => {
    const error = new TypeError('no');
    await expect(setUp().watch.explain(error)).resolves.toBe(error);
    await expect(noDevice.explain(error)).resolves.toBe(error);
  });

  it('confirms a device that still answers, and no other', async () => {
    const { device, watch } = setUp();
    await expect(watch.confirm()).resolves.toBeUndefined();
    device.mapped = Promise.reject(abort());
    const named = watch.confirm();
    device.lose();
    await expect(named).rejects.toThrow('The GPU device was lost. gone');

    const silent = setUp();
    silent.device.mapped = Promise.reject(abort());
    const unnamed = expect(silent.watch.confirm()).rejects.toBeInstanceOf(DeviceLostError);
    await vi.advanceTimersByTimeAsync(5_000);
    await unnamed;
  });
});
