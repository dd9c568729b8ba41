import '@tensorflow/tfjs';
import { env } from '@tensorflow/tfjs-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { turn } from '../wire/vigil';
import { downloadBinary, withDownloaded } from './download-binary';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A server that sends a byte every so many turns, or nothing at all. */
function serve(bytes: number, turnsEach: number): void {
  vi.stubGlobal('fetch', (_url: string, { signal }: { signal: AbortSignal }) => {
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        signal.addEventListener('abort', () => controller.error(signal.reason));
        for (let i = 0; i < bytes; i++) {
          await new Promise((resolve) => setTimeout(resolve, turnsEach * turn));
          if (signal.aborted) return;
          controller.enqueue(new Uint8Array([i]));
        }
        if (bytes > 0) controller.close();
      },
    });
    return Promise.resolve(new Response(body));
  });
}

describe('downloadBinary', () => {
  it('waits as long as bytes come in, and tells of them', async () => {
    serve(5, 8);
    const onBytes = vi.fn();
    const bytes = downloadBinary('a.wasm', onBytes);
    await vi.advanceTimersByTimeAsync(41 * turn);
    expect([...new Uint8Array(await bytes)]).toEqual([0, 1, 2, 3, 4]);
    expect(onBytes).toHaveBeenCalledTimes(5);
  });

  it('fails when none come any more', async () => {
    serve(0, 0);
    const failing = expect(downloadBinary('a.wasm', () => undefined)).rejects.toThrow(
      'a.wasm does not arrive.',
    );
    await vi.advanceTimersByTimeAsync(13 * turn);
    await failing;
  });

  it('fails where the server has no such file', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
    await expect(downloadBinary('a.wasm', () => undefined)).rejects.toThrow('a.wasm: 404');
  });
});

describe('withDownloaded', () => {
  it('lends TensorFlow.js a binary, for so long only', async () => {
    const before = env().platform;
    const read = async () => (await env().platform.fetch('a.wasm')).arrayBuffer();
    const bytes = await withDownloaded(new ArrayBuffer(3), read);
    expect(bytes.byteLength).toBe(3);
    const broken = withDownloaded(bytes, () => Promise.reject(new Error('no start')));
    await expect(broken).rejects.toThrow('no start');
    expect(env().platform).toBe(before);
  });
});
