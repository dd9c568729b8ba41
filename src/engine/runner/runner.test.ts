import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setAssetBase } from './assets';
import type { WorkerEvent } from '../wire/events';
import { longStopPatience, Runner, silencePatience, stopPatience, type RunRequest } from './runner';
import { turn } from '../wire/vigil';
import { deviceLost, fakeWorkers, makeBatch, type FakeWorker } from '../testing/fake-worker';
import { RunGone } from '../wire/run-gone';
import { WorkerPool } from './worker-pool';

const request: RunRequest = {
  origin: 'site',
  backend: 'auto',
  race: null,
  code: 'code',
  check: null,
  seed: 1,
  params: {},
  speed: null,
  paused: false,
};

function setUp() {
  const { workers, make } = fakeWorkers();
  const log: string[] = [];
  const events: WorkerEvent[] = [];
  const pool = new WorkerPool(() => make);
  const runner = new Runner(pool, {
    onState: (state) => log.push(state),
    onBackend: ({ backend }) => log.push(`on ${backend}`),
    onEvent: (event) => events.push(event),
    onCrash: ({ kind, message }) => log.push(`crash ${kind}: ${message}`),
    onSilence: (seconds) => log.push(seconds === null ? 'heard' : `silent ${seconds}`),
    onKilled: () => log.push('killed'),
    onLost: (interrupted) => log.push(`lost while ${interrupted}`),
  });
  return { workers, log, events, pool, runner };
}

/** Starts a run on a worker that is ready. */
async function started(ready: Parameters<FakeWorker['ready']>[0] = {}) {
  const all = setUp();
  all.runner.run(request);
  const worker = all.workers[0]!;
  worker.ready(ready);
  await vi.advanceTimersByTimeAsync(0);
  return { ...all, worker, run: worker.run.run };
}

const done = { type: 'done', milliseconds: 5, stopped: false, serves: [] };

beforeEach(() => {
  setAssetBase('https://site.example/base/');
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('Runner', () => {
  it('boots a worker with absolute addresses, runs, and warms a spare', async () => {
    const { log, workers, worker } = await started();
    expect(log).toEqual(['loading', 'on wasm', 'running']);
    expect(worker.commands[0]).toMatchObject({
      type: 'boot',
      backend: 'auto',
      race: null,
      without: [],
      assets: {
        wasm: 'https://site.example/base/wasm/',
        data: 'https://site.example/base/data/',
      },
    });
    expect(worker.run).toMatchObject({ code: 'code', seed: 1, paused: false });
    expect(workers).toHaveLength(2);
    expect(workers[1]!.types).toEqual(['boot']);
  });

  it('uses a warmed worker', async () => {
    const { runner, pool, workers, log } = setUp();
    pool.warm({ origin: 'site', backend: 'auto', race: null });
    workers[0]!.ready();
    await vi.advanceTimersByTimeAsync(1_000);
    runner.run(request);
    await vi.advanceTimersByTimeAsync(0);
    expect(log.at(-1)).toBe('running');
    expect(workers[0]!.types).toEqual(['boot', 'run']);
  });

  it('goes between running and paused as the worker says', async () => {
    const { runner, worker, run, log } = await started();
    runner.pause();
    expect(runner.state).toBe('running');
    worker.post({ type: 'paused', run });
    runner.step();
    runner.resume();
    worker.post({ type: 'resumed', run });
    expect(log.slice(2)).toEqual(['running', 'paused', 'running']);
    expect(worker.types.slice(2)).toEqual(['pause', 'step', 'resume']);
  });

  it('gives a step asked for while loading once the run is there', async () => {
    const { runner, workers } = setUp();
    runner.run({ ...request, paused: true });
    runner.step();
    workers[0]!.ready();
    await vi.advanceTimersByTimeAsync(0);
    expect(workers[0]!.types).toEqual(['boot', 'run', 'step']);
  });

  it('lets a cell that ends when asked end by itself', async () => {
    const { runner, worker, run, log } = await started();
    runner.stop();
    worker.post({ ...done, run, stopped: true });
    await vi.advanceTimersByTimeAsync(10 * stopPatience);
    expect(log.slice(3)).toEqual(['stopping', 'done']);
  });

  it('kills an endless loop after its patience, and starts anew on the spare', async () => {
    const { runner, worker, workers, log } = await started();
    workers[1]!.ready();
    runner.stop();
    await vi.advanceTimersByTimeAsync(stopPatience - 1);
    expect(worker.terminated).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(worker.terminated).toBe(true);
    expect(log.slice(3)).toEqual(['stopping', 'killed', 'idle']);
    runner.run(request);
    await vi.advanceTimersByTimeAsync(0);
    expect(runner.state).toBe('running');
    expect(workers[1]!.run.run).not.toBe(worker.run.run);
  });

  it('lets a long step end, so that what it has trained stays', async () => {
    const { runner, worker, run, log } = await started();
    worker.post(makeBatch(run, { stepTime: 350 }));
    runner.stop();
    await vi.advanceTimersByTimeAsync(longStopPatience - 1);
    expect(worker.terminated).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(log.at(-1)).toBe('idle');
    expect(longStopPatience).toBeLessThan(500);
  });

  it('stops while loading', () => {
    const { runner, workers, log } = setUp();
    runner.run(request);
    runner.stop();
    expect(log).toEqual(['loading', 'killed', 'idle']);
    expect(workers[0]!.terminated).toBe(true);
  });

  it('drops messages of a run that is over', async () => {
    const { runner, worker, run, events, workers } = await started();
    runner.run(request);
    worker.terminated = false;
    worker.post(makeBatch(run));
    workers[1]!.post(makeBatch(run));
    expect(events).toEqual([]);
    expect(runner.state).toBe('loading');
  });

  it('keeps the worker of a run that serves, and answers through it', async () => {
    const { runner, worker, run } = await started();
    worker.post({ ...done, run, serves: ['predict'] });
    expect(runner.state).toBe('done');
    expect(worker.terminated).toBe(false);
    const good = runner.ask('predict', [1]);
    const bad = runner.ask('predict', [2]);
    const [first, second] = worker.commands.slice(-2).filter((command) => command.type === 'ask');
    expect(first).toMatchObject({ name: 'predict', input: [1] });
    worker.post({ type: 'answer', run, id: second!.id, error: 'no' });
    worker.post({ type: 'answer', run, id: first!.id, value: 7, error: null });
    await expect(good).resolves.toBe(7);
    await expect(bad).rejects.toThrow('no');
    await expect(runner.ask('other', 0)).rejects.toThrow("No run serves 'other'");
  });

  it('rejects open questions when it is released', async () => {
    const { runner, worker, run } = await started();
    worker.post({ type: 'serving', run, serves: ['predict'] });
    const question = runner.ask('predict', 0);
    runner.release();
    await expect(question).rejects.toThrow(new RunGone('The run ended.'));
    expect(worker.terminated).toBe(true);
    expect(runner.state).toBe('idle');
  });

  it('ends the worker of a run that serves nothing or fails', async () => {
    const first = await started();
    first.worker.post({ ...done, run: first.run });
    expect(first.worker.terminated).toBe(true);
    const second = await started();
    const error = { kind: 'other', name: 'Error', message: 'no', line: 1, column: 1 };
    second.worker.post({ type: 'failed', run: second.run, error });
    expect(second.runner.state).toBe('error');
    expect(second.worker.terminated).toBe(true);
  });

  it('says that the device is offline where that kept a run from starting, and only there', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const boot = setUp();
    boot.runner.run(request);
    boot.workers[0]!.post({ type: 'boot-failed', message: 'Failed to fetch' });
    await vi.advanceTimersByTimeAsync(0);
    expect(boot.log).toEqual(['loading', 'crash offline: Failed to fetch', 'error']);
    const loaded = await started();
    loaded.worker.crash('gone');
    expect(loaded.log.at(-2)).toBe('crash other: gone');
    vi.stubGlobal('navigator', { onLine: true });
    const online = setUp();
    online.runner.run(request);
    online.workers[0]!.post({ type: 'boot-failed', message: 'Failed to fetch' });
    await vi.advanceTimersByTimeAsync(0);
    expect(online.log.at(-2)).toBe('crash other: Failed to fetch');
    vi.unstubAllGlobals();
  });

  it('names a worker that cannot boot, dies, or posts nonsense', async () => {
    const boot = setUp();
    boot.runner.run(request);
    boot.workers[0]!.post({ type: 'boot-failed', message: 'Cannot enlarge memory' });
    await vi.advanceTimersByTimeAsync(0);
    expect(boot.log).toEqual(['loading', 'crash out-of-memory: Cannot enlarge memory', 'error']);

    const dead = await started();
    dead.worker.crash('gone');
    expect(dead.log.slice(3)).toEqual(['crash other: gone', 'error']);

    const broken = await started();
    broken.worker.post({ type: 'batch', run: broken.run, batch: 'one' });
    expect(broken.log.at(-2)).toContain('Invalid worker message at batch');
  });
});

describe('Runner, when nothing is heard of a run', () => {
  it('tells from some seconds on, and when the code answers again', async () => {
    const { worker, run, log } = await started();
    await vi.advanceTimersByTimeAsync((silencePatience - 1) * turn);
    expect(log.slice(3)).toEqual([]);
    await vi.advanceTimersByTimeAsync(2 * turn);
    worker.post(makeBatch(run));
    expect(log.slice(3)).toEqual(['silent 6', 'silent 7', 'heard']);
    await vi.advanceTimersByTimeAsync((silencePatience - 1) * turn);
    expect(log.at(-1)).toBe('heard');
  });

  it('says nothing while signs of life come in', async () => {
    const { worker, log } = await started();
    for (let second = 0; second < 60; second++) {
      worker.post({ type: 'alive' });
      await vi.advanceTimersByTimeAsync(turn);
    }
    expect(log.slice(3)).toEqual([]);
  });

  it('counts from the start of the run, however long its worker had waited for it', async () => {
    const { runner, pool, workers, log } = setUp();
    pool.warm({ origin: 'site', backend: 'auto', race: null });
    workers[0]!.ready();
    await vi.advanceTimersByTimeAsync(100 * turn);
    runner.run(request);
    await vi.advanceTimersByTimeAsync((silencePatience - 1) * turn);
    expect(log.at(-1)).toBe('running');
  });

  it('stops a silent run, and starts the next one', async () => {
    const { runner, workers, log } = await started();
    await vi.advanceTimersByTimeAsync(20 * turn);
    runner.stop();
    await vi.advanceTimersByTimeAsync(stopPatience);
    expect(log.at(-1)).toBe('idle');
    workers[1]!.ready();
    runner.run(request);
    await vi.advanceTimersByTimeAsync(0);
    expect(log.at(-1)).toBe('running');
  });
});

describe('Runner, when the GPU is lost', () => {
  const onGpu = { backend: 'webgpu', reason: 'requested' } as const;

  it('ends the worker and the spare, and shows no error', async () => {
    const { worker, workers, run, log, events } = await started(onGpu);
    worker.post(deviceLost(run));
    expect(log.slice(3)).toEqual(['lost while running']);
    expect(events).toEqual([]);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, true]);
  });

  it('knows a pause that the worker did not come to', async () => {
    const { runner, worker, run, log } = await started(onGpu);
    runner.pause();
    worker.post(deviceLost(run));
    expect(log.at(-1)).toBe('lost while paused');
  });

  it('knows that a paused run had been resumed', async () => {
    const { runner, worker, run, log } = await started(onGpu);
    runner.pause();
    worker.post({ type: 'paused', run });
    runner.resume();
    worker.post(deviceLost(run));
    expect(log.at(-1)).toBe('lost while running');
  });

  it('takes it for the end of a run that was to stop', async () => {
    const { runner, worker, run, log } = await started(onGpu);
    runner.stop();
    worker.post(deviceLost(run));
    await vi.advanceTimersByTimeAsync(10 * stopPatience);
    expect(log.slice(3)).toEqual(['stopping', 'lost while over', 'killed', 'idle']);
  });

  it('leaves a run that is over as it is, but without what it served', async () => {
    const { runner, worker, run, log } = await started(onGpu);
    worker.post({ ...done, run, serves: ['predict'] });
    const question = runner.ask('predict', 0);
    worker.post(deviceLost(run));
    await expect(question).rejects.toThrow(new RunGone('The run ended.'));
    await expect(runner.ask('predict', 0)).rejects.toBeInstanceOf(RunGone);
    expect(log.slice(3)).toEqual(['done', 'lost while over']);
  });

  it('takes the same words for an error on a backend without a GPU', async () => {
    const { worker, run, log } = await started();
    worker.post(deviceLost(run));
    expect(log.slice(3)).toEqual(['error']);
  });

  it('does not begin a run on a spare whose GPU was lost meanwhile', async () => {
    const { runner, workers, worker, run } = await started(onGpu);
    workers[1]!.ready(onGpu);
    workers[1]!.post({ type: 'device-lost' });
    expect(workers[1]!.terminated).toBe(true);
    worker.post({ ...done, run });
    runner.run(request);
    expect(workers[2]!.types).toEqual(['boot']);
  });

  it('does not begin a run on a spare that died', async () => {
    const { workers, worker } = await started();
    workers[1]!.ready();
    workers[1]!.crash('gone');
    expect(workers[1]!.terminated).toBe(true);
    expect(worker.terminated).toBe(false);
  });
});
