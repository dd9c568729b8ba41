import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeWorkers } from '../testing/fake-worker';
import { turn } from '../wire/vigil';
import type { Origin } from '../wire/session-types';
import { setAssetBase } from './assets';
import { bootPatience, threadPatience } from './boot';
import { workerMakerFor } from './make-worker';
import { WorkerPool, type WorkerKind } from './worker-pool';

const kind: WorkerKind = { origin: 'site', backend: 'auto', race: null };
const race = { operations: 64, adapter: 'a gpu', crossover: null };

function setUp() {
  const { workers, make } = fakeWorkers();
  const asked: Origin[] = [];
  const pool = new WorkerPool((origin) => {
    asked.push(origin);
    return make;
  });
  return { workers, pool, asked };
}

beforeEach(() => {
  vi.useFakeTimers();
  setAssetBase('https://site.example/');
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a pool', () => {
  it('boots one spare ahead, and hands it over once', () => {
    const { workers, pool } = setUp();
    pool.warm(kind);
    pool.warm({ ...kind });
    expect(workers.map(({ types }) => types)).toEqual([['boot']]);
    const first = pool.take(kind);
    expect(workers).toHaveLength(1);
    expect(pool.take(kind)).not.toBe(first);
    expect(workers).toHaveLength(2);
    expect(workers[0]!.terminated).toBe(false);
  });

  it.each<[string, Partial<WorkerKind>]>([
    ['backend', { backend: 'cpu' }],
    ['race', { race }],
    ['origin', { origin: 'reader' }],
    ['origin from elsewhere', { origin: 'foreign' }],
  ])('uses a spare for nothing of another %s', (_, other) => {
    const { workers, pool, asked } = setUp();
    pool.warm(kind);
    pool.take({ ...kind, ...other });
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    expect(asked).toEqual(['site', other.origin ?? 'site']);
  });

  it('asks a worker for what it is meant for', () => {
    const { workers, pool } = setUp();
    pool.warm({ ...kind, race });
    expect(workers[0]!.commands).toMatchObject([
      { type: 'boot', backend: 'auto', race, without: [] },
    ]);
  });

  it('throws away a spare that dies, whose GPU is lost, or that cannot boot', async () => {
    const { workers, pool } = setUp();
    pool.warm(kind);
    workers[0]!.crash('gone');
    pool.warm(kind);
    workers[1]!.ready();
    workers[1]!.post({ type: 'device-lost' });
    expect(workers[1]!.terminated).toBe(true);
    pool.warm(kind);
    workers[2]!.post({ type: 'boot-failed', message: 'no backend' });
    await vi.advanceTimersByTimeAsync(0);
    pool.take(kind);
    expect(workers).toHaveLength(4);
    expect(workers[3]!.terminated).toBe(false);
  });

  it('leaves alone what has been handed over, and ends the spare', () => {
    const { workers, pool } = setUp();
    pool.take(kind);
    pool.warm(kind);
    pool.clear();
    pool.clear();
    expect(workers.map(({ terminated }) => terminated)).toEqual([false, true]);
    workers[0]!.crash('gone');
    pool.warm(kind);
    expect(workers).toHaveLength(3);
  });

  it('does not try again on the page what hung there once', async () => {
    const { workers, pool } = setUp();
    pool.take(kind);
    for (let attempt = 0; attempt < 2; attempt++) {
      workers[attempt]!.post({ type: 'booting', stage: 'threads' });
      await vi.advanceTimersByTimeAsync((threadPatience + bootPatience) * turn);
    }
    pool.warm({ ...kind, backend: 'wasm' });
    expect(workers.at(-1)!.commands).toMatchObject([{ backend: 'wasm', without: ['threads'] }]);
  });
});

describe('workers for an origin', () => {
  it('are the site’s own for what the site and the reader wrote, and never for anything else', () => {
    expect(workerMakerFor('site')).toBe(workerMakerFor('reader'));
    expect(workerMakerFor('foreign')).not.toBe(workerMakerFor('site'));
    const walledIn = workerMakerFor('foreign');
    vi.stubGlobal('origin', 'null');
    for (const origin of ['site', 'reader', 'foreign'] as const) {
      expect(workerMakerFor(origin)).toBe(walledIn);
    }
    vi.unstubAllGlobals();
  });
});
