import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BootStage, Dispensable } from '../wire/backends';
import { turn } from '../wire/vigil';
import { fakeWorkers, makeBatch } from '../testing/fake-worker';
import { setAssetBase } from './assets';
import { BootedWorker, bootPatience, scriptPatience, threadPatience } from './boot';

function setUp() {
  const { workers, make } = fakeWorkers();
  const without = new Set<Dispensable>();
  const log: string[] = [];
  const worker = new BootedWorker(make, { backend: 'auto', race: null, without });
  worker.listen({
    onEvent: ({ type }) => log.push(type),
    onCrash: ({ name }) => log.push(name),
    onSilence: (turns) => log.push(`silent ${turns}`),
  });
  /** The worker that boots now. */
  const newest = () => workers.at(-1)!;
  return {
    ...{ workers, without, log, worker, newest },
    reach: (stage: BootStage) => newest().post({ type: 'booting', stage }),
    /** What the newest worker was told to do without. */
    told: () => newest().commands.map((command) => 'without' in command && command.without),
  };
}

function wait(turns: number): Promise<unknown> {
  return vi.advanceTimersByTimeAsync(turns * turn);
}

beforeEach(() => {
  setAssetBase('https://site.example/base/');
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('a boot that falls silent', () => {
  it('is begun again with threads, then with one, without wasm, on nothing but JavaScript', async () => {
    const { workers, reach, told, newest, worker } = setUp();
    reach('threads');
    await wait(threadPatience);
    expect(workers[0]!.terminated).toBe(true);
    expect(told()).toEqual([[]]);
    reach('threads');
    await wait(2 * threadPatience);
    expect(told()).toEqual([['threads']]);
    reach('wasm');
    await wait(bootPatience);
    expect(told()).toEqual([['threads', 'wasm']]);
    reach('cpu');
    newest().ready({ backend: 'cpu', reason: 'wasm-failed' });
    await expect(worker.ready).resolves.toMatchObject({ backend: 'cpu', reason: 'wasm-failed' });
    expect(workers).toHaveLength(4);
  });

  it('leaves a GPU out that does not answer', async () => {
    const { reach, told } = setUp();
    reach('gpu');
    await wait(bootPatience);
    expect(told()).toEqual([['webgpu']]);
  });

  it('is given time anew by each sign of life', async () => {
    const { workers, reach } = setUp();
    for (let part = 0; part < 20; part++) {
      reach('wasm');
      await wait(bootPatience - 1);
    }
    expect(workers).toHaveLength(1);
  });

  it('may take long to load its script, and then fails by name', async () => {
    const { workers, log, worker } = setUp();
    await wait(scriptPatience - 1);
    expect(log.filter((word) => word.startsWith('silent'))).toHaveLength(scriptPatience - 1);
    expect(workers[0]!.terminated).toBe(false);
    await wait(1);
    await expect(worker.ready).rejects.toThrow('did not answer');
    expect(log.at(-1)).toBe('BootError');
    expect(workers[0]!.terminated).toBe(true);
  });

  it('does not end a worker that is ready and has nothing to do', async () => {
    const { workers, newest } = setUp();
    newest().ready();
    await wait(10 * scriptPatience);
    expect(workers).toHaveLength(1);
    expect(newest().terminated).toBe(false);
  });

  it('is not heard any more once it was given up', async () => {
    const { workers, reach, log } = setUp();
    reach('threads');
    await wait(threadPatience);
    workers[0]!.terminated = false;
    workers[0]!.post(makeBatch(1));
    workers[0]!.crash('late');
    expect(log).not.toContain('batch');
    expect(log).not.toContain('Error');
  });
});

describe('a worker that has ended', () => {
  it('is known by the lock that it held', async () => {
    let grant: () => void = () => undefined;
    let signal: AbortSignal | undefined;
    const request = (_name: string, options: LockOptions, granted: () => void) => {
      signal = options.signal;
      grant = granted;
      return Promise.resolve();
    };
    vi.stubGlobal('navigator', { locks: { request } });
    const { newest, log, worker } = setUp();
    newest().ready();
    newest().post({ type: 'holding', lock: 'cell 1' });
    grant();
    expect(log).toEqual(['WorkerEndedError']);
    expect(newest().terminated).toBe(true);

    const other = setUp();
    other.newest().post({ type: 'holding', lock: 'cell 2' });
    expect(signal!.aborted).toBe(false);
    other.worker.terminate();
    expect(signal!.aborted).toBe(true);
    worker.terminate();
    vi.unstubAllGlobals();
  });
});
