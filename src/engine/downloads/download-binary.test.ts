import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { turn } from '../wire/vigil';
import { downloadBinary } from './download-binary';

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
