import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readHere, readProgram } from '../code/read-program';
import { setAssetBase } from '../runner/assets';
import { chooseBackend } from '../runner/backend-choice';
import { LiveSession, type SessionDependencies } from './cell-session';
import { emptySnapshot } from './empty-snapshot';
import { GpuTrust } from '../runner/gpu-trust';
import { readStored, removeStored, writeStored } from '@/storage/storage';
import { deviceLost, fakeWorkers, makeBatch } from '../testing/fake-worker';
import type { CellSource } from '../wire/session-types';
import { WorkerPool } from '../runner/worker-pool';

const source: CellSource = {
  id: 'lesson/cell',
  origin: 'site',
  code: "import { param } from 'gradient-lab';\nconst rate = param('rate', 0.1, { min: 0, max: 1, step: 0.1 });",
  check: 'export default () => undefined;',
};

/** Disposed of after each test, so that no edit is stored during the next. */
let open: LiveSession[] = [];

function setUp(options: Partial<SessionDependencies> = {}, of: CellSource = source) {
  const { workers, make } = fakeWorkers();
  const frames: (() => void)[] = [];
  const files: string[] = [];
  const session = new LiveSession(of, {
    pool: new WorkerPool(() => make),
    gpu: new GpuTrust(),
    readCode: readHere,
    schedule(callback) {
      frames.push(callback);
      return () => frames.splice(frames.indexOf(callback), 1);
    },
    saveFile: (name) => files.push(name),
    ...options,
  });
  open.push(session);
  const state = () => session.store.getState();
  const drawFrame = () => frames.splice(0).forEach((callback) => callback());
  return { workers, session, state, drawFrame, frames, files };
}

const anything = v.unknown();

async function settle(): Promise<void> {
  await Promise.resolve();
  await Promise.resolve();
}

async function started(options: { check?: boolean } = {}, of: CellSource = source) {
  const all = setUp({}, of);
  all.session.run(options);
  const worker = all.workers[0]!;
  worker.ready();
  await settle();
  return { ...all, worker, run: worker.run.run };
}

beforeEach(() => {
  setAssetBase('https://site.example/');
  for (const key of ['code:lesson/cell', 'operations:lesson/cell', 'gpu']) removeStored(key);
  chooseBackend('auto');
});
afterEach(() => {
  for (const session of open) session.dispose();
  open = [];
});

describe('code', () => {
  it('is at first what the page shows without a session', () => {
    expect(setUp().state()).toEqual(emptySnapshot(source.code));
  });

  it('is kept when edited and forgotten when restored', () => {
    const { session, state } = setUp();
    session.setCode('let a = 1;');
    expect(state()).toMatchObject({ code: 'let a = 1;', edited: true, replaced: null, params: [] });
    session.dispose();
    const later = setUp();
    expect(later.state()).toMatchObject({ code: 'let a = 1;', edited: true });
    later.session.restoreCode();
    expect(later.state()).toMatchObject({
      code: source.code,
      edited: false,
      replaced: 'let a = 1;',
    });
    later.session.dispose();
    expect(setUp().state().edited).toBe(false);
  });

  it('and its sliders are one thing', async () => {
    const { session, state, worker } = await started();
    expect(state().params).toMatchObject([{ name: 'rate', value: 0.1 }]);
    expect(worker.run.params).toEqual({ rate: 0.1 });
    session.setParam('rate', 0.30000000000000004);
    expect(state().code).toContain("param('rate', 0.3, {");
    expect(state().params[0]?.value).toBe(0.3);
    expect(worker.commands.at(-1)).toMatchObject({ type: 'param', name: 'rate', value: 0.3 });
    session.setCode(source.code.replace('0.1', '0.7'));
    expect(state().params[0]?.value).toBe(0.7);
  });
});

describe('a run', () => {
  it('does not start with a syntax error', () => {
    const { session, state, workers } = setUp();
    session.setCode('let a = ;');
    session.run();
    expect(state()).toMatchObject({ state: 'error', error: { kind: 'syntax', line: 1 } });
    expect(workers).toHaveLength(0);
  });

  it('updates the snapshot once a frame and acknowledges the newest batch', async () => {
    const { session, state, worker, run, drawFrame } = await started();
    let updates = 0;
    session.store.subscribe(() => updates++);
    const points = (step: number) => [{ name: 'loss', steps: [step], values: [1 / step] }];
    worker.post(makeBatch(run, { batch: 1, step: 1, points: points(1) }));
    worker.post(makeBatch(run, { batch: 2, step: 2, total: 9, points: points(2) }));
    expect(session.record.series('loss').steps).toEqual([1, 2]);
    expect(updates).toBe(0);
    drawFrame();
    expect(updates).toBe(1);
    expect(state()).toMatchObject({ step: 2, total: 9 });
    expect(worker.commands.filter(({ type }) => type === 'ack')).toEqual([
      { type: 'ack', run, batch: 2 },
    ]);
  });

  it('shows everything at once when it ends', async () => {
    const { state, worker, run } = await started({ check: true });
    expect(worker.run.check).toContain('default = () => undefined');
    const logs = [{ level: 'log', text: 'end' } as const];
    worker.post(makeBatch(run, { step: 5, logs }));
    const results = [{ passed: true, message: { en: 'ok', zh: '好' } }];
    worker.post({ type: 'checked', run, results });
    worker.post({ type: 'done', run, milliseconds: 1, stopped: false, serves: ['w'] });
    expect(state()).toMatchObject({ state: 'done', step: 5, logs, results, serves: ['w'] });
  });

  it('keeps the newest 500 lines of console', async () => {
    const { state, worker, run, drawFrame } = await started();
    for (let i = 0; i < 6; i++) {
      const logs = Array.from({ length: 100 }, (_, j) => ({
        level: 'log' as const,
        text: `${i * 100 + j}`,
      }));
      worker.post(makeBatch(run, { batch: i, logs }));
    }
    drawFrame();
    expect(state().logs).toHaveLength(500);
    expect(state().logs[0]?.text).toBe('100');
  });

  it('maps the column of an error to the code as it was written', async () => {
    const { session, state, workers } = setUp();
    session.setCode("import { report } from 'gradient-lab';\nreport({ x: 1 }); oops();");
    session.run();
    workers[0]!.ready();
    await Promise.resolve();
    await Promise.resolve();
    const { run, code } = workers[0]!.run;
    const column = code.split('\n')[1]!.indexOf('oops') + 1;
    const error = { kind: 'other', name: 'ReferenceError', message: 'oops', line: 2, column };
    workers[0]!.post({ type: 'failed', run, error });
    expect(state()).toMatchObject({ state: 'error', error: { line: 2, column: 19 } });
  });

  it('tells the time left, and the doctor’s findings', async () => {
    const now = vi.fn(() => 0);
    const { session, workers, drawFrame, state } = setUp({ now });
    session.run();
    workers[0]!.ready();
    await Promise.resolve();
    await Promise.resolve();
    const { run } = workers[0]!.run;
    const progress = (done: number) => ({
      label: 'epoch 1',
      unit: 'batches' as const,
      done,
      total: 30,
    });
    workers[0]!.post(makeBatch(run, { progress: progress(0) }));
    now.mockReturnValue(1_000);
    const notFinite = [{ name: 'loss', step: 3, value: Number.NaN }];
    workers[0]!.post(makeBatch(run, { progress: progress(10), notFinite }));
    drawFrame();
    expect(state().progress).toMatchObject({ done: 10, secondsLeft: 2 });
    expect(state().findings).toMatchObject([{ kind: 'nan', subject: 'loss', step: 3 }]);
  });

  it('can be pinned and compared with the next', async () => {
    const { session, state } = await started();
    const first = session.record;
    session.pin();
    session.run();
    expect(session.pinnedRecord).toBe(first);
    expect(session.record).not.toBe(first);
    session.unpin();
    expect(session.pinnedRecord).toBeNull();
    expect(state().pinned).toBe(false);
  });

  it('is gone after a reset', async () => {
    const { session, state, worker, run, drawFrame } = await started();
    worker.post(makeBatch(run, { step: 4 }));
    session.reset();
    drawFrame();
    expect(state()).toMatchObject({ state: 'idle', step: 0, error: null });
    expect(worker.terminated).toBe(true);
  });

  it('says which cell took its place', async () => {
    const { session, state, worker, run } = await started();
    session.supersede('lesson/other');
    expect(state()).toMatchObject({ state: 'stopping', supersededBy: 'lesson/other' });
    worker.post({ type: 'done', run, milliseconds: 1, stopped: true, serves: [] });
    expect(state()).toMatchObject({ state: 'done', stopped: true });
  });

  it('hands files to the page', async () => {
    const { worker, run, files } = await started();
    const bytes = new ArrayBuffer(2);
    worker.post({ type: 'file', run, name: 'm.json', mime: 'application/json', bytes });
    expect(files).toEqual(['m.json']);
  });

  it('offers files of code from elsewhere, and saves one only once it is asked to', async () => {
    const foreign = { ...source, origin: 'foreign' } as const;
    const { session, state, worker, run, files } = await started({}, foreign);
    const bytes = new ArrayBuffer(2);
    for (const name of ['a.json', 'b.json']) {
      worker.post({ type: 'file', run, name, mime: 'application/json', bytes });
    }
    expect(files).toEqual([]);
    const [first, second] = state().offers;
    session.saveOffer(second!);
    session.saveOffer(second!);
    expect(files).toEqual(['b.json']);
    expect(state().offers).toEqual([first]);
    session.reset();
    expect(state().offers).toEqual([]);
    session.saveOffer(first!);
    expect(files).toEqual(['b.json']);
  });
});

describe('code that is read elsewhere', () => {
  function reading() {
    const waits: { answer: () => void; ended: boolean }[] = [];
    const all = setUp({
      readCode(sources, onRead) {
        const wait = { answer: () => onRead(readProgram(sources)), ended: false };
        waits.push(wait);
        return () => {
          wait.ended = true;
        };
      },
    });
    return { ...all, waits };
  }

  it('says that it is getting ready, and then runs', async () => {
    const { session, state, workers, waits } = reading();
    session.run();
    expect(state().state).toBe('loading');
    expect(session.busy).toBe(true);
    expect(workers).toHaveLength(0);
    waits[0]!.answer();
    workers[0]!.ready();
    await settle();
    expect(state().state).toBe('running');
  });

  it('can be stopped, reset and started anew meanwhile', () => {
    const { session, state, waits } = reading();
    session.run();
    session.stop();
    expect(state()).toMatchObject({ state: 'idle', stopped: true });
    expect(waits[0]!.ended).toBe(true);
    session.run();
    session.run();
    expect(waits.map(({ ended }) => ended)).toEqual([true, true, false]);
    session.reset();
    expect(state()).toMatchObject({ state: 'idle', stopped: false });
    expect(waits[2]!.ended).toBe(true);
    expect(session.busy).toBe(false);
  });

  it('does the steps that were asked for meanwhile', async () => {
    const { session, workers, waits } = reading();
    session.step();
    session.step();
    waits[0]!.answer();
    workers[0]!.ready();
    await settle();
    expect(workers[0]!.run.paused).toBe(true);
    expect(workers[0]!.types).toEqual(['boot', 'run', 'step', 'step']);
  });

  it('is refused where it cannot be read, and the run before is over', async () => {
    const { session, state, workers, waits } = reading();
    session.run();
    waits[0]!.answer();
    workers[0]!.ready();
    await settle();
    session.setCode('let a = ;');
    session.run();
    expect(workers[0]!.terminated).toBe(true);
    waits[1]!.answer();
    expect(state()).toMatchObject({ state: 'error', error: { kind: 'syntax', line: 1 } });
    expect(session.busy).toBe(false);
  });
});

describe('step', () => {
  it('starts a paused run that does one step', async () => {
    const { session, workers } = setUp();
    session.step();
    workers[0]!.ready();
    await Promise.resolve();
    await Promise.resolve();
    expect(workers[0]!.run.paused).toBe(true);
    expect(workers[0]!.types).toEqual(['boot', 'run', 'step']);
  });
});

describe('the backend', () => {
  it('is one choice for all cells', () => {
    const [one, two] = [setUp(), setUp()];
    one.session.setBackend('cpu');
    expect([one.state().requested, two.state().requested]).toEqual(['cpu', 'cpu']);
    expect(setUp().state().requested).toBe('cpu');
    two.session.run();
    expect(two.workers[0]!.commands[0]).toMatchObject({ type: 'boot', backend: 'cpu' });
  });

  it('of a small model is left to a race once a run has counted its operations', async () => {
    const { session, worker, run, workers } = await started();
    worker.post({ type: 'done', run, milliseconds: 1, stopped: false, serves: [] });
    const bootOf = (index: number) => workers[index]!.commands[0];
    expect(bootOf(0)).toMatchObject({ type: 'boot', race: null });

    session.run();
    workers[1]!.ready({ backend: 'webgpu', reason: 'hardware-gpu', adapter: 'a gpu' });
    await settle();
    const second = workers[1]!.run.run;
    workers[1]!.post(makeBatch(second, { operations: 5000 }));
    workers[1]!.post({ type: 'done', run: second, milliseconds: 1, stopped: false, serves: [] });

    session.run();
    const hint = { operations: 8192, adapter: 'a gpu', crossover: null };
    expect(bootOf(3)).toMatchObject({ type: 'boot', backend: 'auto', race: hint });
    workers[3]!.ready({ reason: 'race-wasm', adapter: 'a gpu', crossover: 90_000 });
    await settle();
    expect(session.store.getState().backend).toMatchObject({ reason: 'race-wasm' });

    session.setBackend('webgpu');
    session.run();
    expect(workers.at(-1)!.commands[0]).toMatchObject({ backend: 'webgpu', race: null });
    session.setBackend('auto');
    session.run();
    expect(workers.at(-1)!.commands[0]).toMatchObject({ race: { ...hint, crossover: 90_000 } });
  });
});

describe('the loss of the GPU', () => {
  const gpu = { backend: 'webgpu', reason: 'hardware-gpu', adapter: 'a gpu' } as const;

  /** Starts a cell, whose newest worker can then be made ready and lose its GPU. */
  function setUpOnGpu() {
    const all = setUp();
    const { workers } = all;
    /** The worker that the present run is on, of which only spares are newer. */
    const current = () => workers.findLast(({ types }) => types.includes('run'))!;
    return {
      ...all,
      current,
      makeReady: async (parts: Parameters<(typeof workers)[number]['ready']>[0] = gpu) => {
        workers.findLast(({ terminated }) => !terminated)!.ready(parts);
        await settle();
      },
      lose: () => current().post(deviceLost(current().run.run)),
      finish: (serves: readonly string[] = []) => {
        const { run } = current().run;
        current().post({ type: 'done', run, milliseconds: 1, stopped: false, serves });
      },
    };
  }

  async function running() {
    const all = setUpOnGpu();
    all.session.run();
    await all.makeReady();
    return all;
  }

  it('begins the run anew on a new worker and tells how far it had come', async () => {
    const { session, state, workers, current, makeReady, lose, finish } = await running();
    const first = current();
    const points = [{ name: 'loss', steps: [7], values: [1] }];
    first.post(makeBatch(first.run.run, { step: 7, points }));
    lose();
    expect(state()).toMatchObject({
      state: 'loading',
      step: 0,
      error: null,
      loss: { step: 7, outcome: 'restarted' },
    });
    expect(session.record.names).toEqual([]);
    expect(workers.at(-1)!.commands[0]).toMatchObject({ type: 'boot', backend: 'auto' });
    await makeReady();
    expect(current()).not.toBe(first);
    const again = current().run;
    expect(again.run).not.toBe(first.run.run);
    expect(again).toEqual({ ...first.run, run: again.run });
    finish();
    expect(state()).toMatchObject({ state: 'done', loss: { outcome: 'restarted' } });
    session.run();
    expect(state().loss).toBeNull();
  });

  it('runs what was running, with the sliders and the speed as they stand, and keeps what was typed', async () => {
    const { session, state, current, makeReady, lose } = await running();
    const { code } = current().run;
    session.setParam('rate', 0.4);
    session.setSpeed(5);
    session.setCode(`${state().code}\nlet typed = 1;`);
    lose();
    await makeReady();
    expect(current().run).toMatchObject({ code, params: { rate: 0.4 }, speed: 5, paused: false });
    expect(state().code).toContain('typed');
  });

  it('judges again where the run was to be judged', async () => {
    const { session, current, makeReady, lose } = setUpOnGpu();
    session.run({ check: true });
    await makeReady();
    const { check } = current().run;
    expect(check).not.toBeNull();
    lose();
    await makeReady();
    expect(current().run.check).toBe(check);
  });

  it('leaves a paused run paused at its beginning', async () => {
    const { session, state, current, makeReady, lose } = await running();
    session.pause();
    current().post({ type: 'paused', run: current().run.run });
    lose();
    await makeReady();
    expect(current().run.paused).toBe(true);
    const { run } = current().run;
    current().post({ type: 'paused', run });
    session.resume();
    current().post({ type: 'resumed', run });
    expect(state().state).toBe('running');
  });

  it('goes to wasm at the second loss in a row, says so, and stays there', async () => {
    const { session, state, current, workers, makeReady, lose, finish } = await running();
    session.setBackend('webgpu');
    lose();
    await makeReady({ ...gpu, reason: 'requested' });
    lose();
    expect(state()).toMatchObject({ requested: 'webgpu', loss: { outcome: 'moved' } });
    expect(workers.at(-1)!.commands[0]).toMatchObject({ backend: 'wasm', race: null });
    await makeReady({ backend: 'wasm', reason: 'requested' });
    expect(state().backend).toMatchObject({ backend: 'wasm', reason: 'gpu-lost' });
    // Whatever a cell says from here on, there is no third time.
    lose();
    expect(state()).toMatchObject({ state: 'error', error: { kind: 'device-lost' } });
    session.run();
    expect(workers.at(-1)!.commands[0]).toMatchObject({ backend: 'wasm' });
    await makeReady({ backend: 'wasm', reason: 'requested' });
    finish();
    expect(state()).toMatchObject({ state: 'done', backend: { reason: 'gpu-lost' } });
    session.setBackend('webgpu');
    session.run();
    expect(workers.at(-1)!.commands[0]).toMatchObject({ backend: 'webgpu' });
    expect(current().terminated).toBe(true);
  });

  it('is forgotten by a run on the GPU that ends well', async () => {
    const { session, state, makeReady, lose, finish } = await running();
    lose();
    await makeReady();
    finish();
    session.run();
    await makeReady();
    lose();
    expect(state().loss?.outcome).toBe('restarted');
  });

  it('takes the model of a run that is over, and nothing else', async () => {
    const { session, state, current, lose, finish } = await running();
    const points = [{ name: 'loss', steps: [3], values: [1] }];
    current().post(makeBatch(current().run.run, { step: 3, points }));
    finish(['predict']);
    lose();
    expect(state()).toMatchObject({
      state: 'done',
      step: 3,
      serves: [],
      error: null,
      loss: { step: 3, outcome: 'over' },
    });
    expect(session.record.series('loss').steps).toEqual([3]);
  });

  it('can be stopped and reset while the run begins anew', async () => {
    const { session, state, workers, lose } = await running();
    lose();
    session.stop();
    expect(state()).toMatchObject({ state: 'idle', stopped: true });
    expect(workers.at(-1)!.terminated).toBe(true);
    session.reset();
    expect(state()).toMatchObject({ state: 'idle', stopped: false, loss: null });
  });

  it('teaches the race nothing about the GPU', async () => {
    const known = { adapter: 'a gpu', crossover: 90_000 };
    writeStored('gpu', known);
    const { state, makeReady, lose, finish } = await running();
    lose();
    await makeReady({ reason: 'no-gpu' });
    expect(state().backend?.reason).toBe('gpu-failed');
    expect(readStored('gpu', anything)).toEqual(known);
    finish();
    expect(readStored('gpu', anything)).toEqual(known);
  });
});
