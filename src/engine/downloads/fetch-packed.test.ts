import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { packedAddress, type FileRecords } from '../../data/packed-files';
import { fetchPacked } from './fetch-packed';

const folder = 'https://site.example/data/';
const content = Uint8Array.from({ length: 3000 }, (_, i) => (i * i) % 251);
const packed = new Uint8Array(gzipSync(content));
const records: FileRecords = {
  'a.bin': {
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  },
};
const url = new URL(packedAddress('a.bin', records), folder).href;

function answer(bytes: Uint8Array<ArrayBuffer>, status = 200): Response {
  return new Response(bytes, { status, headers: { 'content-length': String(bytes.length) } });
}

/** What the network does, one answer after the other; the last one goes on. */
function answerWith(...answers: readonly (() => Response)[]) {
  let asked = 0;
  const get = vi.fn(async (_url: string, _options: RequestInit) =>
    answers[Math.min(asked++, answers.length - 1)]!(),
  );
  vi.stubGlobal('fetch', get);
  return get;
}

/** The browser's cache, with what it holds in plain sight. */
function stubCache(...entries: readonly (readonly [string, Uint8Array<ArrayBuffer>])[]) {
  const kept = new Map(entries);
  const cache = {
    match: async (at: string) => (kept.has(at) ? answer(kept.get(at)!) : undefined),
    put: async (at: string, response: Response) =>
      void kept.set(at, new Uint8Array(await response.arrayBuffer())),
    delete: async (at: string) => kept.delete(at),
    keys: async () => [...kept.keys()].map((at) => ({ url: at })),
  };
  vi.stubGlobal('caches', { open: async () => cache });
  return kept;
}

function get(path = 'a.bin') {
  return fetchPacked(folder, path, () => undefined, records);
}

/** Half of the file comes, and then the network goes. */
function brokenOff(): Response {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(packed.slice(0, packed.length / 2)),
    pull: (controller) => controller.error(new TypeError('network error')),
  });
  return new Response(body, { headers: { 'content-length': String(packed.length) } });
}

function flip(bytes: Uint8Array, at: number): Uint8Array<ArrayBuffer> {
  const flipped = new Uint8Array(bytes);
  flipped[at]! ^= 0x10;
  return flipped;
}

const page = new TextEncoder().encode(
  '<!DOCTYPE html><title>Sign in to the train’s network</title>',
);
const damages: readonly (readonly [string, Uint8Array<ArrayBuffer>, RegExp])[] = [
  ['half of it', packed.slice(0, packed.length / 2), /unpacked/],
  ['a flipped bit', flip(packed, 100), /unpacked|published/],
  ['a page to sign in', page, /web page/],
  ['nothing', new Uint8Array(0), /0 bytes, not 3000/],
  ['a flipped bit in what the server unpacked', flip(content, 100), /published/],
  ['something else of the same length', new Uint8Array(content.length), /published/],
];

// Pauses between attempts are over at once.
beforeEach(() => void vi.stubGlobal('setTimeout', (action: () => void) => setImmediate(action)));
afterEach(() => void vi.unstubAllGlobals());

describe('fetchPacked', () => {
  it('unpacks and tells its progress in bytes', async () => {
    const network = answerWith(() => answer(packed));
    const progress: [number, number][] = [];
    const bytes = await fetchPacked(folder, 'a.bin', (...args) => progress.push(args), records);
    expect(bytes).toEqual(content);
    expect(progress.at(-1)).toEqual([packed.length, packed.length]);
    expect(network.mock.calls).toEqual([[url, { cache: 'default' }]]);
    expect(url).toMatch(/\/data\/a\.bin\?v=[0-9a-f]{12}$/);
  });

  it('takes what a server has unpacked already', async () => {
    answerWith(() => answer(content));
    expect(await get()).toEqual(content);
  });

  it('tries again when the network fails', async () => {
    const network = answerWith(
      () => {
        throw new TypeError('Failed to fetch');
      },
      () => answer(content, 503),
      () => answer(packed),
    );
    expect(await get()).toEqual(content);
    expect(network).toHaveBeenCalledTimes(3);
  });

  it('keeps nothing of a file amid which the network went, and tries again', async () => {
    const kept = stubCache();
    const network = answerWith(brokenOff, brokenOff, brokenOff);
    await expect(get()).rejects.toMatchObject({
      name: 'DataError',
      message: 'Could not load the data file a.bin: network error.',
    });
    expect(network).toHaveBeenCalledTimes(3);
    expect(kept.size).toBe(0);
    answerWith(brokenOff, () => answer(packed));
    expect(await get()).toEqual(content);
  });

  it('gives up with a reason', async () => {
    answerWith(() => {
      throw new TypeError('Failed to fetch');
    });
    await expect(get()).rejects.toMatchObject({
      name: 'DataError',
      message: 'Could not load the data file a.bin: Failed to fetch.',
    });
  });

  it.each([
    [403, 'DataError'],
    [404, 'MissingDataError'],
    [410, 'MissingDataError'],
  ])('gives up at once where the server answers %i', async (status, name) => {
    const network = answerWith(() => answer(content, status));
    await expect(get()).rejects.toMatchObject({ name });
    expect(network).toHaveBeenCalledTimes(1);
  });

  it('refuses a file that was never packed', async () => {
    await expect(get('b.bin')).rejects.toMatchObject({ name: 'MissingDataError' });
  });

  it('asks the network once where there is a cache', async () => {
    stubCache();
    const network = answerWith(() => answer(packed));
    await get();
    expect(await get()).toEqual(content);
    expect(network).toHaveBeenCalledTimes(1);
  });

  it('gives back the room of other versions, and of no other site', async () => {
    const other = 'https://site.example/other/data/a.bin';
    const kept = stubCache(
      [`${folder}a.bin`, packed],
      [`${folder}a.bin?v=0`, packed],
      [other, packed],
    );
    answerWith(() => answer(packed));
    await get();
    expect([...kept.keys()].sort()).toEqual([url, other].sort());
  });

  it('uses what it cannot keep', async () => {
    const refuse = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const cache = { match: refuse, put: refuse, delete: refuse, keys: refuse };
    vi.stubGlobal('caches', { open: async () => cache });
    answerWith(() => answer(packed));
    expect(await get()).toEqual(content);
  });

  describe.each(damages)('where %s came', (_name, damaged, words) => {
    it('keeps nothing, says so, and recovers', async () => {
      const kept = stubCache();
      const network = answerWith(() => answer(damaged));
      await expect(get()).rejects.toMatchObject({
        name: 'DamagedDataError',
        message: expect.stringMatching(words) as string,
      });
      expect(network).toHaveBeenCalledTimes(3);
      expect(kept.size).toBe(0);
      answerWith(() => answer(packed));
      expect(await get()).toEqual(content);
    });

    it('asks again past the cache of the network', async () => {
      const network = answerWith(
        () => answer(damaged),
        () => answer(packed),
      );
      expect(await get()).toEqual(content);
      expect(network.mock.calls.map(([, { cache }]) => cache)).toEqual(['default', 'reload']);
    });

    it('drops it from the cache and fetches once more', async () => {
      const kept = stubCache([url, damaged]);
      const network = answerWith(() => answer(packed));
      expect(await get()).toEqual(content);
      expect(network).toHaveBeenCalledTimes(1);
      expect(kept.get(url)).toEqual(packed);
    });
  });
});
