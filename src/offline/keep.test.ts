/** What goes wrong while the course is fetched, each by causing it: it is named, and nothing half is called whole. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FileList } from './file-list';
import { KeepError, keepCourse, readKept, removeKept } from './keep';
import { cacheNames, dataCache } from './names';

const base = 'https://site.example/lab/';
const texts: Readonly<Record<string, string>> = {
  'en/': '<h1>Gradient Lab</h1>',
  'assets/a-1.js': 'a',
  'assets/b-2.js': 'bb',
  'assets/isolated-3.html': '<title>Isolated</title>',
  'wasm/kernels.wasm': 'wasm',
  'data/digits.bin?v=1': 'digits',
};

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function listOf(files: Readonly<Record<string, string>>, version: string): FileList {
  return {
    version,
    files: Object.entries(files).map(([path, text]) => ({
      path,
      bytes: text.length,
      hash: shortHash(text),
    })),
  };
}

type Files = Map<string, Response>;
let stores: Map<string, Files>;
/** Called before each file is put; may throw. */
let onPut: (url: string) => void;
/** Called before each request; may throw, or answer in the server's place. */
let onFetch: (path: string) => Response | undefined;
let asked: string[];

function serveSite(files = texts, version = 'one'): void {
  vi.stubGlobal('fetch', (url: string, { signal }: RequestInit = {}) => {
    signal?.throwIfAborted();
    const path = url.slice(base.length);
    asked.push(path);
    const answer = onFetch(path);
    if (answer) return Promise.resolve(answer);
    const text =
      path === 'offline-files.json' ? JSON.stringify(listOf(files, version)) : files[path];
    return Promise.resolve(new Response(text, { status: text === undefined ? 404 : 200 }));
  });
}

beforeEach(() => {
  stores = new Map();
  asked = [];
  onPut = () => undefined;
  onFetch = () => undefined;
  vi.stubGlobal('caches', {
    has: async (name: string) => stores.has(name),
    delete: async (name: string) => stores.delete(name),
    open: async (name: string) => {
      const files: Files = stores.get(name) ?? new Map<string, Response>();
      stores.set(name, files);
      return {
        match: async (url: string) => files.get(url)?.clone(),
        keys: async () => [...files.keys()].map((url) => ({ url })),
        delete: async (url: string) => files.delete(url),
        put: async (url: string, response: Response) => {
          onPut(url.slice(base.length));
          files.set(url, response);
        },
      };
    },
  });
  serveSite();
});
afterEach(() => vi.unstubAllGlobals());

function keep(signal = new AbortController().signal): Promise<void> {
  return keepCourse(base, () => undefined, signal);
}

/** Why the course cannot be kept, as the reader is told. */
async function failure(): Promise<string> {
  const error: unknown = await keep().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(KeepError);
  return (error as KeepError).failure;
}

function keptPaths(): string[] {
  const names = [cacheNames(base).kept, dataCache];
  return names.flatMap((name) => [...(stores.get(name) ?? new Map<string, Response>()).keys()]);
}

/** It is called whole by nobody, and the next try fetches what is missing and no more. */
async function expectRest(): Promise<void> {
  const { version, missing } = await readKept(base);
  expect(version).toBeNull();
  expect(missing).toBeGreaterThan(0);
  const before = new Set(keptPaths());
  [onPut, onFetch, asked] = [() => undefined, () => undefined, []];
  await keep();
  for (const path of asked) expect(before.has(new URL(path, base).href)).toBe(false);
  expect(await readKept(base)).toMatchObject({ version: 'one', missing: 0 });
}

describe('the course', () => {
  it('is whole once every file is here, and gone when it is removed', async () => {
    const told: number[] = [];
    await keepCourse(base, (done) => told.push(done), new AbortController().signal);
    expect(told.at(-1)).toBe(Object.values(texts).join('').length);
    expect(await readKept(base)).toMatchObject({ version: 'one', missing: 0 });
    await removeKept(base);
    expect(keptPaths()).toEqual([]);
  });

  it('fails where there is no room, keeps what had come, and goes on from there', async () => {
    let room = 3;
    onPut = () => {
      if (room-- <= 0) throw new DOMException('full', 'QuotaExceededError');
    };
    expect(await failure()).toBe('full');
    expect(keptPaths()).toHaveLength(3);
    await expectRest();
  });

  it('is not called whole where the last word of it finds no room', async () => {
    onPut = (path) => {
      if (path === 'offline-kept.json') throw new DOMException('full', 'QuotaExceededError');
    };
    expect(await failure()).toBe('full');
    expect((await readKept(base)).version).toBeNull();
  });

  it('fails where the browser lets nothing be kept, however it says so', async () => {
    onPut = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    expect(await failure()).toBe('denied');
    vi.stubGlobal('caches', undefined);
    expect(await failure()).toBe('denied');
    await expect(readKept(base)).rejects.toBeInstanceOf(KeepError);
    vi.unstubAllGlobals();
    serveSite();
    Object.defineProperty(globalThis, 'caches', {
      configurable: true,
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    expect(await failure()).toBe('denied');
    Reflect.deleteProperty(globalThis, 'caches');
  });

  it('can be called off at any file', async () => {
    const stop = new AbortController();
    onPut = (path) => {
      if (path === 'assets/b-2.js') stop.abort();
    };
    await expect(keep(stop.signal)).rejects.toMatchObject({ name: 'AbortError' });
    await expectRest();
  });

  it.each([
    [
      'the network goes between two files',
      () => {
        throw new TypeError('Failed to fetch');
      },
    ],
    [
      'the network goes amid a file',
      () =>
        new Response(
          new ReadableStream({
            start(controller) {
              controller.enqueue(new Uint8Array(1));
              controller.error(new TypeError('network error'));
            },
          }),
        ),
    ],
    ['the server fails', () => new Response('', { status: 503 })],
  ])('fails where %s, and goes on from there', async (_name, answer) => {
    onFetch = (path) => (path === 'assets/b-2.js' ? answer() : undefined);
    expect(await failure()).toBe('network');
    await expectRest();
  });

  it('takes no file that is not what was built, and no page in the place of the list', async () => {
    onFetch = (path) => (path === 'assets/b-2.js' ? new Response('cc') : undefined);
    expect(await failure()).toBe('damaged');
    await expectRest();
    onFetch = () => new Response('<title>Sign in</title>');
    expect(await failure()).toBe('damaged');
  });
});

describe('a newer version', () => {
  const newer = { ...texts, 'en/': '<h1>Newer</h1>', 'assets/c-4.js': 'ccc' };

  it('takes the place of the older one when all that its pages name is here', async () => {
    await keep();
    serveSite(newer, 'two');
    onFetch = (path) => {
      if (path === 'assets/c-4.js') throw new TypeError('Failed to fetch');
      return undefined;
    };
    expect(await failure()).toBe('network');
    // The older one is whole still: none of its pages gave way to one whose script is missing.
    expect((await readKept(base)).version).toBe('one');
    const page = stores.get(cacheNames(base).kept)?.get(`${base}en/`);
    expect(await page?.clone().text()).toBe(texts['en/']);
    onFetch = () => undefined;
    await keep();
    expect(await readKept(base)).toMatchObject({ version: 'two', missing: 0 });
  });
});
