import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchPacked } from './fetch-packed';

const folder = 'https://site.example/data/';
const content = new Uint8Array([1, 2, 3, 4, 5]);
const packed = new Uint8Array(gzipSync(content));

function answer(bytes: Uint8Array<ArrayBuffer>, status = 200): Response {
  return new Response(bytes, { status, headers: { 'content-length': String(bytes.length) } });
}

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 500 }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('fetchPacked', () => {
  it('unpacks and tells its progress in bytes', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => answer(packed)),
    );
    const progress: [number, number][] = [];
    const bytes = await fetchPacked(folder, 'a.bin.gz', (...args) => progress.push(args));
    expect(bytes).toEqual(content);
    expect(progress.at(-1)).toEqual([packed.length, packed.length]);
    expect(fetch).toHaveBeenCalledWith('https://site.example/data/a.bin.gz');
  });

  it('takes what a server has unpacked already', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => answer(content)),
    );
    expect(await fetchPacked(folder, 'a.bin.gz', () => undefined)).toEqual(content);
  });

  it('tries again when the network fails', async () => {
    const get = vi
      .fn<() => Promise<Response>>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValueOnce(answer(content, 503))
      .mockResolvedValueOnce(answer(packed));
    vi.stubGlobal('fetch', get);
    expect(await fetchPacked(folder, 'a', () => undefined)).toEqual(content);
    expect(get).toHaveBeenCalledTimes(3);
  });

  it('gives up with a reason, at once where there is no such file', async () => {
    const missing = vi.fn(async () => answer(content, 404));
    vi.stubGlobal('fetch', missing);
    await expect(fetchPacked(folder, 'a', () => undefined)).rejects.toMatchObject({
      name: 'DataError',
      message: 'Could not load the data file a: the server answered 404.',
    });
    expect(missing).toHaveBeenCalledTimes(1);
    vi.stubGlobal(
      'fetch',
      vi.fn(() => Promise.reject(new TypeError('Failed to fetch'))),
    );
    await expect(fetchPacked(folder, 'a', () => undefined)).rejects.toThrow('Failed to fetch');
  });

  it('names a file that is damaged', async () => {
    const damaged = packed.slice(0, 12);
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => answer(damaged)),
    );
    await expect(fetchPacked(folder, 'a', () => undefined)).rejects.toThrow('a is damaged');
  });

  it('asks the network once where there is a cache', async () => {
    const kept = new Map<string, Response>();
    const cache = {
      match: async (url: string) => kept.get(url)?.clone(),
      put: async (url: string, response: Response) => void kept.set(url, response),
    };
    vi.stubGlobal('caches', { open: async () => cache });
    const get = vi.fn(async () => answer(packed));
    vi.stubGlobal('fetch', get);
    await fetchPacked(folder, 'a', () => undefined);
    expect(await fetchPacked(folder, 'a', () => undefined)).toEqual(content);
    expect(get).toHaveBeenCalledTimes(1);
  });
});
