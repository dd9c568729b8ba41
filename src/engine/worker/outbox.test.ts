import * as tf from '@tensorflow/tfjs';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Batch, WorkerEvent } from '../wire/events';
import type { Host } from './host';
import { Outbox } from './outbox';

const frame = 16;
/** See the outbox: batches that may go unacknowledged, readbacks that may be under way, points of a series. */
const [mostBatches, mostReads, mostPoints] = [2, 64, 512];

/** An outbox in a worker whose clock and timers are moved by hand. */
function setUp() {
  const batches: Batch[] = [];
  const carried: Transferable[][] = [];
  let now = 0;
  let timers: { readonly at: number; readonly action: () => void }[] = [];
  const host: Pick<Host, 'post' | 'now' | 'later'> = {
    post(event: WorkerEvent, transfer: Transferable[] = []) {
      if (event.type === 'batch') batches.push(event);
      carried.push(transfer);
    },
    now: () => now,
    later: (action, milliseconds) => void timers.push({ at: now + milliseconds, action }),
  };
  const standing = { step: 5, total: 9, loops: [], stepTime: 1, operations: 2 };
  const outbox = new Outbox(host as Host, 7, () => standing);
  return {
    outbox,
    batches,
    carried,
    timersSet: () => timers.length,
    /** Time passes in which no timer has its turn, as under a loop that never awaits. */
    jump: (milliseconds: number): void => {
      now += milliseconds;
    },
    /** Lets time pass, and everything that was waiting for it. */
    pass: async (milliseconds: number): Promise<void> => {
      for (const end = now + milliseconds; now < end;) {
        now = Math.min(end, now + frame);
        const due = timers.filter(({ at }) => at <= now);
        timers = timers.filter(({ at }) => at > now);
        for (const { action } of due) action();
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
  };
}

/** Something that is read whenever the test says so. */
function reading<T>() {
  let arrive!: (value: T) => void;
  let fail!: (reason: Error) => void;
  const promise = new Promise<T>((resolve, reject) => {
    [arrive, fail] = [resolve, reject];
  });
  return { promise, arrive, fail };
}

function stepsOf(batch: Batch | undefined, name: string): readonly number[] | undefined {
  return batch?.points.find((points) => points.name === name)?.steps;
}

beforeAll(async () => {
  await tf.setBackend('cpu');
});

describe('batches', () => {
  it('go out at once at first, then once a frame with all that came', async () => {
    const { outbox, batches, pass } = setUp();
    outbox.addPoint('loss', 1, 0.5);
    expect(batches).toMatchObject([{ run: 7, batch: 1, step: 5, total: 9 }]);
    outbox.addPoint('loss', 2, 0.4);
    outbox.addPoint('loss', 3, 0.3);
    expect(batches).toHaveLength(1);
    await pass(frame);
    expect(batches).toHaveLength(2);
    expect(stepsOf(batches[1], 'loss')).toEqual([2, 3]);
    await pass(10 * frame);
    expect(batches).toHaveLength(2);
  });

  it('go out from within a report where a frame has passed and no timer had its turn', () => {
    const { outbox, batches, jump } = setUp();
    outbox.addPoint('loss', 1, 1);
    outbox.addPoint('loss', 2, 1);
    expect(outbox.due).toBe(false);
    expect(batches).toHaveLength(1);
    jump(frame);
    expect(outbox.due).toBe(true);
    outbox.addPoint('loss', 3, 1);
    expect(batches).toHaveLength(2);
  });

  it('are never more than two ahead of the page, and then carry all that gathered', async () => {
    const { outbox, batches, pass } = setUp();
    for (let step = 1; step <= 10; step++) {
      outbox.addPoint('loss', step, step);
      await pass(2 * frame);
    }
    expect(batches).toHaveLength(mostBatches);
    expect(outbox.hasRoom).toBe(false);
    outbox.acknowledge(1);
    expect(outbox.hasRoom).toBe(true);
    await pass(2 * frame);
    expect(batches).toHaveLength(mostBatches + 1);
    expect(stepsOf(batches.at(-1), 'loss')).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
    // An old word of the page's takes nothing back.
    outbox.acknowledge(3);
    outbox.acknowledge(2);
    outbox.addPoint('loss', 11, 11);
    await pass(2 * frame);
    expect(batches).toHaveLength(mostBatches + 2);
  });

  it('set one timer, however much is reported while the page is behind', async () => {
    const { outbox, timersSet, pass } = setUp();
    for (let step = 1; step <= 200; step++) outbox.addPoint('loss', step, 1);
    expect(timersSet()).toBe(1);
    await pass(20 * frame);
    for (let step = 201; step <= 400; step++) outbox.addPoint('loss', step, 1);
    expect(timersSet()).toBe(1);
  });

  it('carry a bounded number of points, and say how many they left out', async () => {
    const { outbox, batches, pass } = setUp();
    outbox.addPoint('loss', 0, 0);
    for (let step = 1; step <= 5_000; step++) outbox.addPoint('loss', step, step);
    await pass(frame);
    const steps = stepsOf(batches[1], 'loss')!;
    expect(steps.length).toBeLessThanOrEqual(mostPoints);
    expect(steps.at(-1)).toBe(5_000);
    expect(batches[1]!.dropped).toBe(5_000 - steps.length);
  });

  it('name the very step at which a number was first not finite, of each series once', async () => {
    const { outbox, batches, pass } = setUp();
    outbox.addPoint('loss', 0, 0);
    for (let step = 1; step <= 5_000; step++) {
      outbox.addPoint('loss', step, step < 1_237 ? 1 : Number.NaN);
      outbox.addPoint('accuracy', step, 1);
    }
    await pass(frame);
    expect(stepsOf(batches[1], 'loss')).not.toContain(1_237);
    expect(batches[1]!.notFinite).toEqual([{ name: 'loss', step: 1_237, value: Number.NaN }]);
    outbox.acknowledge(2);
    outbox.addPoint('loss', 5_001, Number.NaN);
    await pass(frame);
    expect(batches[2]!.notFinite).toEqual([]);
  });

  it('take the earliest of numbers that arrive out of order', async () => {
    const { outbox, batches, pass } = setUp();
    outbox.noteStep();
    await outbox.flush();
    outbox.addPoint('loss', 9, Number.POSITIVE_INFINITY);
    outbox.addPoint('loss', 8, Number.NaN);
    await pass(frame);
    expect(batches[1]!.notFinite).toEqual([{ name: 'loss', step: 8, value: Number.NaN }]);
  });
});

describe('readbacks', () => {
  it('are 64 at once at most; what comes beyond is counted as lost', async () => {
    const { outbox, batches, pass } = setUp();
    const readings = Array.from({ length: mostReads }, () => reading<number>());
    for (const [step, { promise }] of readings.entries()) {
      outbox.whenRead(
        () => promise,
        (value) => outbox.addPoint('loss', step, value),
      );
    }
    let read = 0;
    const more = () =>
      outbox.whenRead(
        () => ++read,
        () => undefined,
      );
    more();
    more();
    expect(read).toBe(0);
    readings[0]!.arrive(3);
    await pass(frame);
    more();
    expect(read).toBe(1);
    for (const { arrive } of readings) arrive(3);
    await outbox.flush();
    expect(batches.reduce((sum, { dropped }) => sum + dropped, 0)).toBe(2);
  });

  it('that are there at once are none, and what is lost may be counted otherwise', () => {
    const { outbox } = setUp();
    for (let i = 0; i < mostReads; i++) {
      outbox.whenRead(
        () => new Promise(() => undefined),
        () => undefined,
      );
    }
    const lost: string[] = [];
    outbox.whenRead(
      () => 1,
      () => undefined,
      () => lost.push('a line'),
    );
    expect(lost).toEqual(['a line']);
    const other = setUp();
    const values: number[] = [];
    for (let i = 0; i < 3 * mostReads; i++) {
      other.outbox.whenRead(
        () => i,
        (value) => values.push(value),
      );
    }
    expect(values).toHaveLength(3 * mostReads);
  });

  it('are awaited by a flush, and their failure is its own', async () => {
    const { outbox, batches } = setUp();
    const [one, other] = [reading<number>(), reading<number>()];
    outbox.whenRead(
      () => one.promise,
      (value) => outbox.addPoint('loss', 1, value),
    );
    const flushed = outbox.flush();
    await Promise.resolve();
    expect(batches).toHaveLength(0);
    one.arrive(0.5);
    await flushed;
    expect(stepsOf(batches[0], 'loss')).toEqual([1]);
    outbox.whenRead(
      () => other.promise,
      () => undefined,
    );
    const failing = outbox.flush();
    other.fail(new Error('the GPU is gone'));
    await expect(failing).rejects.toThrow('the GPU is gone');
    outbox.addPoint('loss', 2, 1);
    await outbox.flush();
    expect(stepsOf(batches.at(-1), 'loss')).toEqual([2]);
  });
});

describe('tensors that are shown', () => {
  let before = 0;
  beforeEach(() => {
    before = tf.memory().numTensors;
  });

  it('are the newest of each name as they were then, and nothing of them is left behind', async () => {
    const { outbox, batches, carried, pass } = setUp();
    outbox.noteStep();
    await outbox.flush();
    const weights = tf.variable(tf.tensor2d([[1, 2]]));
    outbox.hold('weights', 1, weights);
    outbox.hold('weights', 2, weights);
    weights.assign(tf.tensor2d([[3, 4]]));
    await pass(frame);
    const [shown, ...rest] = batches[1]!.shown;
    expect(rest).toEqual([]);
    expect(shown).toMatchObject({ name: 'weights', step: 2, shape: [1, 2] });
    expect([...shown!.values]).toEqual([1, 2]);
    expect(carried[1]).toEqual([shown!.values.buffer]);
    // The variable, and the three tensors of this test.
    expect(tf.memory().numTensors).toBe(before + 3);
  });

  it('go with a run that is over', async () => {
    const { outbox, batches, pass } = setUp();
    outbox.noteStep();
    await outbox.flush();
    const tensor = tf.tensor1d([1]);
    outbox.hold('x', 1, tensor);
    outbox.close();
    expect(tf.memory().numTensors).toBe(before + 1);
    outbox.addPoint('loss', 1, 1);
    await pass(5 * frame);
    expect(batches).toHaveLength(1);
  });
});

describe('the console', () => {
  it('goes out in order; lines that there was no room to read are counted', async () => {
    const { outbox, batches, pass } = setUp();
    outbox.addLog({ level: 'log', text: 'one' });
    outbox.addLog({ level: 'log', text: 'two' });
    outbox.loseLog();
    await pass(frame);
    const logs = batches.flatMap((batch) => batch.logs.map(({ text }) => text));
    expect(logs).toEqual(['one', 'two']);
    expect(batches.reduce((sum, { logsSkipped }) => sum + logsSkipped, 0)).toBe(1);
  });

  it('is emptied for the page too', async () => {
    const { outbox, batches, pass } = setUp();
    outbox.addLog({ level: 'log', text: 'one' });
    outbox.addLog({ level: 'log', text: 'two' });
    outbox.clearLogs();
    outbox.addLog({ level: 'log', text: 'three' });
    await pass(frame);
    expect(batches[1]).toMatchObject({ logsCleared: true, logs: [{ text: 'three' }] });
    expect(batches[1]!.logs).toHaveLength(1);
  });
});
