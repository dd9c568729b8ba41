/** What a hostile cell, or a hostile page, might post: neither side takes more of it than its schema says. */
import { describe, expect, it } from 'vitest';
import { bounds } from './bounds';
import { parseCommand } from './commands';
import { parseEvent } from './events';

const batch = {
  ...{ type: 'batch', run: 1, batch: 0, step: 1, total: null, loops: [], stepTime: 1 },
  ...{ points: [], shown: [], leftOut: { series: [], shown: [] }, logs: [], logsCleared: false },
  ...{ logsSkipped: 0, progress: null, gradients: [], gradientsAt: 0, notFinite: [], dropped: 0 },
};
const done = { type: 'done', run: 1, milliseconds: 1, stopped: false, serves: [] };
const error = { kind: 'other', name: 'Error', message: '', line: null, column: null };
const sides = [
  ['event', parseEvent],
  ['command', parseCommand],
] as const;

function many<T>(count: number, value: T): T[] {
  return Array.from({ length: count }, () => value);
}

/** Lists within lists. */
function nested(depth: number): unknown {
  let value: unknown = 0;
  for (let i = 0; i < depth; i++) value = [value];
  return value;
}

/** Neither a command nor an event, whatever they look like. */
const lookAlikes: readonly (readonly [what: string, message: unknown])[] = [
  ['nothing', null],
  ['a list', [{ type: 'done', run: 1 }]],
  ['a map', new Map(Object.entries(done))],
  ['a type in a list', { ...done, type: ['done'] }],
  ['a type in an object', { ...done, type: { toString: (): string => 'done' } }],
  ['a type of another case', { ...done, type: 'Done' }],
  ['a type with a blank', { ...done, type: 'stop ' }],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'].map(
    (type) => [type, { type, run: 1 }] as const,
  ),
  ['a type that is inherited', Object.create({ type: 'nope', run: 1 })],
  ['a list of lists without end', nested(100_000)],
];

it('takes the messages that the hostile ones are made from', () => {
  expect(parseEvent(batch)).toEqual(batch);
  expect(parseEvent(done)).toEqual(done);
  expect(parseEvent({ type: 'failed', run: 1, error })).toEqual({ type: 'failed', run: 1, error });
});

describe.each(sides)('a %s', (_, parse) => {
  it.each(lookAlikes)('that is %s is refused in a few words', (__, message) => {
    let thrown: unknown;
    try {
      parse(message);
    } catch (caught) {
      thrown = caught;
    }
    expect(thrown).toBeInstanceOf(Error);
    expect((thrown as Error).message).toMatch(/^Invalid /);
    expect((thrown as Error).message.length).toBeLessThan(400);
  });

  it('with a text of ten million letters for its type is refused without repeating it', () => {
    expect(() => parse({ type: 'x'.repeat(1e7) })).toThrow(/^Invalid .{0,400}$/);
  });

  it('changes no prototype', () => {
    const text =
      '{"type":"stop","run":1,"__proto__":{"hit":1},"constructor":{"prototype":{"hit":1}}}';
    try {
      parse(JSON.parse(text));
    } catch {
      // Whether it is taken or not, nothing may come of it.
    }
    expect(Object.hasOwn(Object.prototype, 'hit')).toBe(false);
    expect(({} as { hit?: unknown }).hit).toBeUndefined();
  });
});

describe('a batch', () => {
  const point = { name: 'loss', steps: [1], values: [1] };
  const shown = { name: 'W', step: 1, shape: [1], values: new Float32Array(1) };
  const long = 'n'.repeat(bounds.name + 1);
  it.each([
    ['too many series', { points: many(bounds.series + 1, point) }],
    ['a name too long', { points: [{ ...point, name: long }] }],
    [
      'a name that is no text',
      { points: [{ ...point, name: { toString: (): string => 'loss' } }] },
    ],
    ['more steps than values', { points: [{ ...point, steps: [1, 2] }] }],
    ['steps that look like a list', { points: [{ ...point, steps: { length: 1, 0: 1 } }] }],
    ['a step before the first', { points: [{ ...point, steps: [-1] }] }],
    ['a value that is a text', { points: [{ ...point, values: ['<b>1</b>'] }] }],
    ['a tensor smaller than its shape', { shown: [{ ...shown, shape: [1e9] }] }],
    ['a shape of fractions', { shown: [{ ...shown, shape: [0.5, 2] }] }],
    ['a shape that overflows', { shown: [{ ...shown, shape: [2 ** 53 - 1, 2 ** 53 - 1] }] }],
    ['too many dimensions', { shown: [{ ...shown, shape: many(bounds.shownRank + 1, 1) }] }],
    ['values of another kind', { shown: [{ ...shown, values: new Float64Array(1) }] }],
    ['values that look like an array', { shown: [{ ...shown, values: { length: 1, 0: 1 } }] }],
    ['too many tensors', { shown: many(2 * bounds.shown + 1, shown) }],
    ['a line of an unknown level', { logs: [{ level: 'html', text: '' }] }],
    ['a line that is no text', { logs: [{ level: 'log', text: { __html: '<img>' } }] }],
    ['a table of objects', { logs: [{ level: 'table', text: '', rows: [[{ __html: '' }]] }] }],
    [
      'a progress without an end',
      { progress: { label: '', unit: 'steps', done: 1, total: 1 / 0 } },
    ],
    ['a step that cannot be counted', { step: 2 ** 53 }],
    ['a run that is no number', { run: '1' }],
  ])('with %s is refused', (_, part) => {
    expect(() => parseEvent({ ...batch, ...part })).toThrow(/^Invalid worker message at /);
  });
});

it.each([
  ['an error of an unknown kind', { type: 'failed', run: 1, error: { ...error, kind: 'html' } }],
  [
    'an error with a name too long',
    { type: 'failed', run: 1, error: { ...error, name: 'n'.repeat(1e6) } },
  ],
  [
    'an error with an element in it',
    { type: 'failed', run: 1, error: { ...error, message: { type: 'script' } } },
  ],
  ['too many names to serve', { ...done, serves: many(bounds.serves + 1, 'a') }],
  ['a file that is no bytes', { type: 'file', run: 1, name: 'a', mime: 'text/html', bytes: '<b>' }],
  [
    'a file with a name too long',
    {
      type: 'file',
      run: 1,
      name: 'a'.repeat(2 * bounds.fileName + 1),
      mime: 'a',
      bytes: new ArrayBuffer(1),
    },
  ],
  ['an answer to a text', { type: 'answer', run: 1, id: '1', error: null }],
  [
    'a verdict in one language',
    { type: 'checked', run: 1, results: [{ passed: true, message: { en: '' } }] },
  ],
])('%s is refused', (_, message) => {
  expect(() => parseEvent(message)).toThrow(/^Invalid worker message at /);
});

it('drops what no message has, so that nothing of it is ever used', () => {
  const extra = { ...done, onclick: 'alert(1)', dangerouslySetInnerHTML: { __html: '<b>' } };
  expect(parseEvent(extra)).toEqual(done);
});
