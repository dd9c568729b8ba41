import { afterEach, describe, expect, it } from 'vitest';
import type { LogEntry } from '../../wire/parts';
import { runCell, type HarnessOptions, type HarnessRun } from '../../testing/node-harness';

let run: HarnessRun;
afterEach(() => run.dispose());

async function logsOf(source: string, options?: HarnessOptions): Promise<readonly LogEntry[]> {
  run = await runCell(source, options);
  expect(run.error).toBeNull();
  return run.logs;
}

/** What one call of `console.log` prints. */
async function printed(values: string, before = ''): Promise<string> {
  const source = `import * as tf from '@tensorflow/tfjs';\n${before}\nconsole.log(${values});`;
  const logs = await logsOf(source, { backend: 'cpu' });
  return logs.at(-1)!.text;
}

describe('console.log prints', () => {
  it.each([
    ['123456789, 2 ** 31, Number.MAX_SAFE_INTEGER', '123456789 2147483648 9007199254740991'],
    ['-0, 1e21, 0.1 + 0.2, NaN, [-0]', '-0 1e+21 0.30000000000000004 NaN [ -0 ]'],
    ['10n ** 20n, { big: 3n }', '100000000000000000000n { big: 3n }'],
    ['undefined, null, true, Symbol("s")', 'undefined null true Symbol(s)'],
    [`'a', ['a', "it's", 'two\\nlines']`, `a [ 'a', "it's", 'two\\nlines' ]`],
    [
      '[undefined, null, , , 1], { u: undefined }',
      '[ undefined, null, <2 empty items>, 1 ] { u: undefined }',
    ],
    [
      'new Map([["a", { b: 1 }]]), new Set([1, "x"])',
      `Map(1) { 'a' => { b: 1 } } Set(2) { 1, 'x' }`,
    ],
    [
      'new WeakMap(), new WeakSet(), Promise.resolve(1)',
      'WeakMap { <items unknown> } WeakSet { <items unknown> } Promise { <state unknown> }',
    ],
    ['new Date(0), new Date(NaN), /x/g', '1970-01-01T00:00:00.000Z Invalid Date /x/g'],
    [
      '[function f() {}, () => 1, async () => 1, class A {}, class B extends Map {}]',
      '[\n  [Function: f],\n  [Function (anonymous)],\n  [AsyncFunction (anonymous)],\n  [class A],\n  [class B extends Map]\n]',
    ],
    [
      'new (class Point { x = 1; #y = 2 })(), Object.create(null)',
      'Point { x: 1 } [Object: null prototype] {}',
    ],
    [
      '{ [Symbol("k")]: 1, "a-b": 2, get g() { throw 1; }, set s(v) {} }',
      `{ 'a-b': 2, g: [Getter], s: [Setter], [Symbol(k)]: 1 }`,
    ],
    [
      'new Float32Array([1, 2.5]), new BigInt64Array(1), new Uint8Array()',
      'Float32Array(2) [ 1, 2.5 ] BigInt64Array(1) [ 0n ] Uint8Array(0) []',
    ],
    ['new Uint8Array([1, 255]).buffer', 'ArrayBuffer { [Uint8Contents]: <01 ff>, byteLength: 2 }'],
    [
      'new Number(3), new String("x"), Object(Symbol("q"))',
      `[Number: 3] [String: 'x'] [Symbol: Symbol(q)]`,
    ],
    [
      '[new Error("in a list")], Object.assign([1], { name: "n" })',
      `[ [Error: in a list] ] [ 1, name: 'n' ]`,
    ],
    ['globalThis.Math, (function* () {})()', 'Object [Math] {} Object [Generator] {}'],
    [
      '{ a: { b: { c: { d: { e: { f: { g: { h: 1 } } } } } } } }',
      '{ a: { b: { c: { d: { e: { f: { … } } } } } } }',
    ],
  ])('%s', async (values, text) => {
    expect(await printed(values)).toBe(text);
  });

  it('nothing as an empty line', async () => {
    expect(await printed('')).toBe('');
  });

  it('a value met twice twice, and a cycle once', async () => {
    expect(await printed('{ first: p, second: p }', 'const p = [1, 2];')).toBe(
      '{ first: [ 1, 2 ], second: [ 1, 2 ] }',
    );
    const cycle = 'const c: any = { n: 1 }; c.self = { c }; const m = new Map(); m.set(m, m);';
    expect(await printed('c, m', cycle)).toBe(
      '{ n: 1, self: { c: [Circular] } } Map(1) { [Circular] => [Circular] }',
    );
  });

  it('an error with its line, its cause and its errors', async () => {
    expect(await printed(`new TypeError('a', { cause: new Error('b') })`)).toBe(
      `TypeError: a\n    at line 3 { [cause]: [Error: b] }`,
    );
    expect(
      await printed(
        `make()`,
        `class Own extends Error { code = 7 }; function make() { return new Own('o'); }`,
      ),
    ).toBe('Own: o\n    at make (line 2)\n    at line 3 { code: 7 }');
    expect(await printed(`[new AggregateError([new Error('x')], 'all')]`)).toBe(
      `[ [AggregateError: all] { [errors]: [ [Error: x] ] } ]`,
    );
  });

  it('a stack in words of the reader', async () => {
    const text = await printed(
      'e.stack',
      `let e: any; try { tf.matMul(tf.ones([2, 3]), tf.ones([2, 3])); } catch (x) { e = x; }`,
    );
    expect(text.split('\n').slice(1)).toEqual(['    at line 2']);
    expect(await printed(`'mail: a@b.c:1:2', 'at home'`)).toBe('mail: a@b.c:1:2 at home');
  });

  it.each([
    [`'%d epochs, loss %f', 3, 0.5, 'more'`, '3 epochs, loss 0.5 more'],
    [`'%i %d %d %d', 4.7, '42', 5n, {}`, '4 42 5n NaN'],
    [`'%s is %o %O', 'x', { a: 1 }, [1]`, 'x is { a: 1 } [ 1 ]'],
    [`'%cred %j %%', 'color:red', { a: [1] }`, 'red {"a":[1]} %'],
    [`'100%', 5`, '100% 5'],
    [`'%s %s', 'one'`, 'one %s'],
    [`'50%%'`, '50%%'],
  ])('placeholders: %s', async (values, text) => {
    expect(await printed(values)).toBe(text);
  });
});

describe('tensors', () => {
  it.each([
    ['tf.tensor([1.23456789, -2])', 'Tensor [2] float32\n[1.23457, -2]'],
    ['tf.scalar(123456789, "int32")', 'Tensor [] int32\n123456789'],
    ['tf.tensor([true, false])', 'Tensor [2] bool\n[true, false]'],
    ['tf.tensor(["x", "y"])', `Tensor [2] string\n['x', 'y']`],
    ['tf.complex([1, 2], [3, -4])', 'Tensor [2] complex64\n[1 + 3j, 2 - 4j]'],
    ['tf.zeros([0, 3])', 'Tensor [0,3] float32\n[]'],
    ['{ t: tf.ones([2, 2]) }', '{ t: Tensor [2,2] float32 }'],
  ])('%s', async (values, text) => {
    expect(await printed(values)).toBe(text);
  });

  it('say when they are disposed', async () => {
    expect(await printed('t', 'const t = tf.ones([2]); t.dispose();')).toBe(
      'Tensor [2] (disposed)',
    );
  });

  it('of many axes are written in part', async () => {
    const text = await printed('tf.zeros([9, 9, 9, 9, 9, 3])');
    expect(text.match(/0/g)!.length).toBeLessThan(1_100);
  });
});

describe('models and layers', () => {
  const model = `const model = tf.sequential({ name: 'net', layers: [tf.layers.dense({ units: 2, inputShape: [3], name: 'd' })] });`;

  it('show their names and what they are made of', async () => {
    const text = await printed('model', model);
    expect(text).toMatch(/^Sequential 'net'\n/);
    expect(text).toContain('Total params: 8');
    expect(await printed('model.layers[0]', model)).toBe(`Dense 'd' { output [,2], 8 parameters }`);
    expect(await printed('{ model }', model)).toBe(`{ model: Sequential 'net' { 1 layers } }`);
  });
});

describe('nothing that is logged ends the run or holds it up', () => {
  it.each([
    [`new Proxy({}, { ownKeys() { throw new Error('no keys'); } })`, '[Cannot be shown: no keys]'],
    [`new Proxy({}, { getPrototypeOf() { throw new Error('none'); } })`, '[Cannot be shown: none]'],
    [`{ toJSON() { return undefined; } }`, '{ toJSON: [Function: toJSON] }'],
    [`Object.assign(new Error('x'), { message: Symbol('m') })`, /^Error: Symbol\(m\)/],
    [`Object.assign(new Error('x'), { name: 5 })`, '5: x\n    at line 3'],
    [
      `'%d %s', { valueOf() { throw 1; } }, { toString() { throw 1; } }`,
      'NaN { toString: [Function: toString] }',
    ],
    [`Object.create(Map.prototype)`, /^\[Cannot be shown: .*Map/],
    [`Object.create(null, { constructor: { get() { throw 1; } } })`, '[Object: null prototype] {}'],
    [`tf.ones([2]).constructor.prototype`, /./],
  ])('%s', async (values, text) => {
    const got = await printed(values);
    if (typeof text === 'string') expect(got).toBe(text);
    else expect(got).toMatch(text);
  });

  it('writes a part of what is large, and how much more there is', async () => {
    expect(await printed('Array.from({ length: 1e6 }, (_, i) => i)')).toMatch(
      /98, 99,\n {2}… 999900 more\n\]$/,
    );
    expect(await printed('{ w: new Float32Array(1e7) }')).toMatch(/… 9999900 more\n/);
    expect(await printed('new Array(1e9)')).toBe('[ <100 empty items>, … 999999900 more ]');
    expect(
      await printed('Object.fromEntries(Array.from({ length: 150 }, (_, i) => ["k" + i, i]))'),
    ).toMatch(/k99: 99,\n {2}… 50 more\n\}$/);
    expect(await printed(`'x'.repeat(5_000_000)`)).toMatch(/^x{10000}… 4990000 more characters$/);
    expect(await printed('[s]', `const s = 'y'.repeat(2000);`)).toBe(
      `[\n  '${'y'.repeat(1000)}… 1000 more characters'\n]`,
    );
    const deep = 'let deep: any = 1; for (let i = 0; i < 100_000; i++) deep = { deep };';
    expect((await printed('deep', deep)).length).toBeLessThan(200);
    const cube =
      'const cube = Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => new Array(100).fill(7)));';
    expect((await printed('cube', cube)).length).toBeLessThan(10_100);
    const line = await printed(`...new Array(200).fill('y'.repeat(1e4))`);
    expect(line.length).toBeLessThan(10_100);
  });
});

describe('the other methods', () => {
  it('keep levels, counts, groups and times', async () => {
    const logs = await logsOf(`
console.debug('d'); console.info('i'); console.warn('w'); console.error('e');
console.dir({ a: 1 }, { depth: 0 });
console.assert(true, 'no'); console.assert(false, 'n is %d', 3); console.assert(false);
console.count(); console.count('c'); console.count(); console.countReset(); console.count();
console.group('outer'); console.log('in\\nside'); console.groupCollapsed(); console.log({ a: 1 });
console.groupEnd(); console.groupEnd(); console.groupEnd(); console.log('out');
console.timeEnd('none');`);
    expect(logs).toEqual(
      [
        ['log', 'd'],
        ['info', 'i'],
        ['warn', 'w'],
        ['error', 'e'],
        ['log', '{ a: 1 }'],
        ['error', 'Assertion failed: n is 3'],
        ['error', 'Assertion failed'],
        ['log', 'default: 1'],
        ['log', 'c: 1'],
        ['log', 'default: 2'],
        ['log', 'default: 1'],
        ['log', 'outer'],
        ['log', '  in\n  side'],
        ['log', '    { a: 1 }'],
        ['log', 'out'],
        ['warn', "Timer 'none' does not exist"],
      ].map(([level, text]) => ({ level, text })),
    );
  });

  it('measure times and name the way to a trace', async () => {
    const logs = await logsOf(`console.time('t'); console.timeLog('t', 5); console.timeEnd('t');
function f() { console.trace('here'); }
f();`);
    expect(logs[0]!.text).toMatch(/^t: [\d.]+ ms 5$/);
    expect(logs[1]!.text).toMatch(/^t: [\d.]+ ms$/);
    expect(logs[2]!.text).toBe('Trace: here\n    at f (line 2)\n    at line 3');
  });

  it('empty the console', async () => {
    run = await runCell(`console.log('a'); console.clear(); console.log('b');`);
    expect(run.batches.at(-1)!.logsCleared || run.logs.length === 1).toBe(true);
    expect(run.logs.at(-1)!.text).toBe('b');
  });
});

describe('console.table', () => {
  async function tableOf(source: string): Promise<LogEntry> {
    const logs = await logsOf(source);
    return logs[0]!;
  }

  it.each([
    [
      `[{ a: 1, b: 'x' }, { a: 0.1 + 0.2 }]`,
      [
        ['', 'a', 'b'],
        ['0', '1', 'x'],
        ['1', '0.30000000000000004', ''],
      ],
    ],
    [
      `[{ a: 1, b: 2 }], ['b']`,
      [
        ['', 'b'],
        ['0', '2'],
      ],
    ],
    [
      `[[1, 2], [3]]`,
      [
        ['', '0', '1'],
        ['0', '1', '2'],
        ['1', '3', ''],
      ],
    ],
    [
      `{ x: { a: 1 }, y: 5 }`,
      [
        ['', 'a', 'Values'],
        ['x', '1', ''],
        ['y', '', '5'],
      ],
    ],
    [
      `['p', 'q']`,
      [
        ['', 'Values'],
        ['0', 'p'],
        ['1', 'q'],
      ],
    ],
    [
      `new Map([['k', [1]]])`,
      [
        ['', 'Key', 'Values'],
        ['0', 'k', '[ 1 ]'],
      ],
    ],
    [
      `new Set([7])`,
      [
        ['', 'Values'],
        ['0', '7'],
      ],
    ],
    [
      `new Float32Array([0.5])`,
      [
        ['', 'Values'],
        ['0', '0.5'],
      ],
    ],
    [
      `[{ get a() { throw 1; } }]`,
      [
        ['', 'a'],
        ['0', '[Getter]'],
      ],
    ],
  ])('%s', async (values, rows) => {
    expect(await tableOf(`console.table(${values});`)).toEqual({ level: 'table', text: '', rows });
  });

  it('prints what is no table', async () => {
    expect(await tableOf(`console.table(5);`)).toEqual({ level: 'log', text: '5' });
    expect(await tableOf(`console.table();`)).toEqual({ level: 'log', text: 'undefined' });
  });

  it('is bounded, and says by how much', async () => {
    const wide = await tableOf(
      `console.table(Array.from({ length: 300 }, () => new Array(3000).fill(1)));`,
    );
    expect(wide.rows!.length * wide.rows![0]!.length).toBeLessThan(2_100);
    expect(wide.more).toEqual({ rows: 300 - (wide.rows!.length - 1), columns: 2_970 });
  });
});

describe('a flood of lines', () => {
  it('is counted to the last one', async () => {
    await logsOf(`for (let i = 0; i < 20_000; i++) console.log('line', i);`);
    const skipped = run.batches.reduce((sum, { logsSkipped }) => sum + logsSkipped, 0);
    expect(run.logs.length + skipped).toBe(20_000);
    expect(run.logs.at(-1)!.text).toBe('line 19999');
  });
});
