/** What a cell hands to `gradient-lab` wrongly is told at its line; what is too much is left out and named. */
import { describe, expect, it } from 'vitest';
import { parseEvent } from '../wire/events';
import { runCell } from '../testing/node-harness';
import { boundResults } from './check-results';

const imports = `import * as tf from '@tensorflow/tfjs';
import { check, param, progress, report, serve, show } from 'gradient-lab';`;

describe('a wrong argument', () => {
  it.each([
    [`report('loss', 0.5)`, 'report takes names with their values: report({ loss: 0.5 }).'],
    [
      `report('my loss', tf.scalar(1))`,
      'report takes names with their values: report({ "my loss": value }).',
    ],
    [
      `report({ loss: [1, 2] })`,
      "report: 'loss' is an array; a number or a scalar tensor is needed.",
    ],
    [
      `report({ loss: { a: 1 } })`,
      "report: 'loss' is an object; a number or a scalar tensor is needed.",
    ],
    [`report({ loss: null })`, "report: 'loss' is null; a number or a scalar tensor is needed."],
    [`report({ loss: 5n })`, "report: 'loss' is a bigint; a number or a scalar tensor is needed."],
    [
      `report({ loss: tf.scalar(1).data() })`,
      "report: 'loss' is a promise, which has to be awaited first; a number or a scalar tensor is needed.",
    ],
    [`report({ loss: tf.tensor(['a']) })`, "report: 'loss' holds texts; real numbers are needed."],
    [`report(5)`, 'report was given 5; names with their values are needed: report({ loss }).'],
    [
      `report({ ['n'.repeat(201)]: 1 })`,
      `report: a name has 201 characters; the most is 200: '${'n'.repeat(39)}…'.`,
    ],
    [`show(5, tf.zeros([2]))`, 'show: the name is 5; a text in quotes is needed.'],
    [`show('x')`, "show: 'x' is undefined; a tensor or nested arrays of numbers are needed."],
    [
      `show('x', 'abc')`,
      "show: 'x' is the text 'abc'; a tensor or nested arrays of numbers are needed.",
    ],
    [`show('x', tf.tensor(['a', 'b']))`, "show: 'x' holds texts; real numbers are needed."],
    [`progress(1, 2)`, 'progress: the label is undefined; a text is needed.'],
    [`progress(Infinity, 2, 'a')`, 'progress: done is Infinity; it has no end.'],
    [`param('a', '0.1')`, "param: 'a' is the text '0.1'; a number is needed."],
    [`serve('a', 3)`, "serve: 'a' is 3; a function is needed."],
  ])('%s is told at its line', async (code, message) => {
    const { error } = await runCell(`${imports}\n\n${code.replace(/\)$/, ' as never)')};`);
    expect(error).toMatchObject({ message, line: 4 });
  });

  it('that can be read as what is needed is taken', async () => {
    const run = await runCell(`${imports}
      progress(1, 2, 3 as never);
      progress(1, 2, 'l'.repeat(2e6));
      show('true', tf.tensor([true, false]));
      show('list', [[1, 2], [3, 4]]);
      show('one', 5);
      show('none', tf.zeros([0, 5, 5]));
      show('high', tf.zeros([1, 2, 1, 2, 1, 2]));
      report({ nan: NaN, far: -Infinity });`);
    expect(run.error).toBeNull();
    expect(run.batches.findLast(({ progress }) => progress)?.progress?.label).toBe(
      `${'l'.repeat(119)}…`,
    );
    const shapeOf = (name: string) => run.record.shownAt(name, 0)?.shape;
    expect(['true', 'list', 'one', 'none', 'high'].map(shapeOf)).toEqual([
      [2],
      [2, 2],
      [],
      [0, 5, 5],
      [1, 2, 1, 2, 1, 2],
    ]);
    expect([...(run.record.shownAt('true', 0)?.values ?? [])]).toEqual([1, 0]);
    expect(run.record.series('far').values).toEqual([-Infinity]);
  });
});

describe('more than a page can show', () => {
  it('keeps the first names, and names some that are left out', async () => {
    const run = await runCell(`${imports}
      for (let i = 0; i < 5000; i++) report({ ['s' + i]: i });
      for (let i = 0; i < 1500; i++) show('t' + i, [i]);
      report({ s3: -1 });`);
    expect(run.error).toBeNull();
    expect(run.record.names).toHaveLength(24);
    expect(run.record.series('s3').values).toEqual([3, -1]);
    expect(run.record.shownNames).toHaveLength(24);
    expect(run.batches.at(-1)?.leftOut).toEqual({
      series: ['s24', 's25', 's26', 's27'],
      shown: ['t24', 't25', 't26', 't27'],
    });
  });

  it('tells of each served name once, and of no more than a bound', async () => {
    const run = await runCell(`${imports}
      for (let i = 0; i < 1000; i++) serve('a', () => i);`);
    expect(run.events.filter(({ type }) => type === 'serving')).toHaveLength(1);
    expect(await run.ask('a')).toBe(999);
    const many = await runCell(`${imports}
      for (let i = 0; i < 1000; i++) serve('a' + i, () => i);`);
    expect(many.error?.message).toBe('serve: a cell serves at most 64 names.');
  });

  it('keeps failed results before passed ones, and takes any message', () => {
    const results = Array.from({ length: 200 }, (_, i) => ({
      passed: i !== 150,
      message: { en: `no ${i}`, zh: `第 ${i} 项` },
    }));
    const bounded = boundResults(results);
    expect(bounded).toHaveLength(50);
    expect(bounded[0]).toEqual(results[150]);
    expect(bounded[49]).toEqual({
      passed: true,
      message: { en: 'And 151 more results.', zh: '另有 151 项结果。' },
    });
    expect(boundResults([{ passed: true, message: 'good' as never }])).toEqual([
      { passed: true, message: { en: 'good', zh: 'good' } },
    ]);
  });
});

describe('an error that is not made of texts', () => {
  it.each([
    [`const e = new Error('x'); e.name = 5 as never; throw e;`, '5', 'x'],
    [`const e = new Error('x'); e.message = 7 as never; throw e;`, 'Error', '7'],
    [`const e = new Error('x'); e.message = Symbol('s') as never; throw e;`, 'Error', 'Symbol(s)'],
    [`const e = new Error('x'); e.name = 'N'.repeat(3e6); throw e;`, `${'N'.repeat(99)}…`, 'x'],
    [
      `const e = new Error('x'); Object.defineProperty(e, 'message', { get() { throw e; } }); throw e;`,
      'Error',
      '',
    ],
    [`throw { message: 5 };`, 'Error', '5'],
    [`throw Object.create(null);`, 'Error', ''],
  ])('%s', async (code, name, message) => {
    const { error } = await runCell(`${imports}\n${code}`);
    expect(error).toMatchObject({ name, message });
  });
});

describe('a message that no worker of ours posts', () => {
  const batch = {
    type: 'batch',
    run: 1,
    batch: 1,
    step: 1,
    total: null,
    loops: [],
    stepTime: 1,
    points: [],
    shown: [],
    leftOut: { series: [], shown: [] },
    logs: [],
    logsCleared: false,
    logsSkipped: 0,
    progress: null,
    gradients: [],
    gradientsAt: 0,
    notFinite: [],
    dropped: 0,
  };
  const shown = { name: 'x', step: 0, shape: [2, 2], values: new Float32Array(4) };

  it('is refused where the numbers cannot be', () => {
    expect(parseEvent({ ...batch, shown: [shown] })).toMatchObject({ shown: [{ name: 'x' }] });
    for (const damaged of [
      { step: 1e300 },
      { step: -1 },
      { step: 0.5 },
      { shown: [{ ...shown, shape: [1e9, 1e9] }] },
      { shown: [{ ...shown, step: 1e18 }] },
      { shown: [{ ...shown, name: 'n'.repeat(1e6) }] },
      { points: [{ name: 'a', steps: [1, 2], values: [1] }] },
      { points: [{ name: 'a', steps: [NaN], values: [1] }] },
      {
        points: Array.from({ length: 5000 }, (_, i) => ({ name: `${i}`, steps: [1], values: [1] })),
      },
      { progress: { label: 'a', unit: 'steps', done: Infinity, total: 1 } },
    ]) {
      expect(() => parseEvent({ ...batch, ...damaged })).toThrow(/^Invalid worker message at/);
    }
  });

  it('is refused in few words, however long it is', () => {
    let message = '';
    try {
      parseEvent({ type: 'inputs expected '.repeat(30_000) });
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toMatch(/^Invalid worker message at/);
    expect(message.length).toBeLessThan(300);
  });
});
