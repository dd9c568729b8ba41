import { describe, expect, it } from 'vitest';
import { runCell } from '../../testing/node-harness';
import { describeError } from './describe-error';

async function errorOf(source: string) {
  const run = await runCell(source, { backend: 'cpu' });
  run.dispose();
  const { kind, line, explanation } = run.error!;
  return {
    kind,
    line,
    cause: explanation?.cause,
    subject: explanation?.subject,
    meant: explanation?.meant,
  };
}

const tfjs = "import * as tf from '@tensorflow/tfjs';\n";
const dense = `${tfjs}const model = tf.sequential();
model.add(tf.layers.dense({ units: 3, inputShape: [2], activation: 'softmax' }));
model.compile({ loss: 'categoricalCrossentropy', optimizer: 'sgd' });
`;

describe("the reader's own errors", () => {
  it.each([
    "throw new Error('the axis label is missing');",
    "throw new TypeError('tf is not defined');",
    "throw new ReferenceError('document is not defined');",
    "class Mine extends TypeError {}\nthrow new Mine('x is not a function');",
    "throw new SyntaxError('Unexpected token in JSON');",
    "throw 'out of memory: the shape is NaN';",
    "throw { message: 'disposed shape' };",
    `${tfjs}tf.tidy(() => { throw new Error('shapes must match'); });`,
    "class DataError extends Error { name = 'DataError' }\nthrow new DataError('x');",
  ])('%s', async (source) => {
    expect(await errorOf(source)).toMatchObject({ kind: 'other', cause: undefined });
  });
});

describe('errors of the language', () => {
  it.each([
    ['tf.ones([1]);', 1, 'missing-import', 'tf', ''],
    ['let i = 0;\nwhile (await step(2)) i++;', 2, 'missing-import', 'step', ''],
    ["document.title = 'x';", 1, 'no-page', 'document', ''],
    ["alert('x');", 1, 'no-page', 'alert', ''],
    ['tfvis.show();', 1, 'no-tfvis', '', ''],
    ['const weights = 1;\nconsole.log(wieghts);', 2, 'unknown-name', 'wieghts', 'weights'],
    [`${tfjs}tf.sequentail();`, 2, 'no-such-member', 'tf.sequentail', 'tf.sequential'],
    [`${tfjs}tf.layers.conv2D({});`, 2, 'no-such-member', 'tf.layers.conv2D', 'tf.layers.conv2d'],
    ["JSON.parse('{a');", 1, 'bad-json', '', ''],
    ['const a = 1;\na = 2;', 2, 'constant-assigned', '', ''],
    ['const f = () => f();\nf();', 1, 'recursion', '', ''],
    ['let x;\nx.y;', 2, 'undefined-read', 'y', ''],
    [
      "import { reprot } from 'gradient-lab';\nreprot({});",
      1,
      'no-such-export',
      'reprot',
      'report',
    ],
    [
      `\nimport { tensor9d } from '@tensorflow/tfjs';\ntensor9d([1]);`,
      2,
      'no-such-export',
      'tensor9d',
      'tensor1d',
    ],
    ["import fs from 'fs';\nfs.x;", 1, 'no-such-module', 'fs', ''],
  ])('%j', async (source, line, cause, subject, meant) => {
    expect(await errorOf(source)).toMatchObject({ line, cause, subject, meant });
  });
});

describe('errors of TensorFlow.js', () => {
  it.each([
    [`${tfjs}tf.tensor2d([[1, 2], [3]]).print();`, 'ragged', '1'],
    [`${tfjs}tf.tensor([[[1], [2]], [[3], [4, 5]]]);`, 'ragged', '1, 1'],
    [`${tfjs}tf.tensor2d([1, 2, 3]).print();`, 'flat-values', ''],
    [`${tfjs}await tf.setBackend('webgl');`, 'backend-choice', 'webgl'],
    [`${dense}await model.fit(tf.ones([2, 2]), tf.tensor1d([0, 2]));`, 'one-hot', '3'],
    [`${dense}await model.fit([1, 2], tf.ones([2, 3]));`, 'plain-array', ''],
    [`${dense}await model.save('localstorage://mine');`, 'save-target', 'localstorage://mine'],
  ])('%j', async (source, cause, subject) => {
    expect(await errorOf(source)).toMatchObject({ cause, subject });
  });

  it('keeps the kind of shapes that do not fit', async () => {
    const { kind, cause } = await errorOf(`${tfjs}tf.matMul(tf.ones([2, 3]), tf.ones([2, 3]));`);
    expect([kind, cause]).toEqual(['shape', undefined]);
  });
});

/** An error as another engine words it, thrown on the second line of a cell. */
function thrownBy(type: ErrorConstructor, message: string, stack: string, code: string) {
  const error = new type(message);
  error.stack = stack;
  const modules = { 'gradient-lab': { step: () => undefined }, '@tensorflow/tfjs': {} };
  const { kind, line, explanation } = describeError(error, { code, headerLines: 2, modules });
  return [kind, line, explanation?.cause, explanation?.subject];
}

describe('the words of Firefox and Safari', () => {
  const stack = 'anonymous@cell.ts:4:7\nrun@https://site/main.js:1:20\n';
  it.each([
    [ReferenceError, 'tf is not defined', 'missing-import', 'tf'],
    [ReferenceError, "Can't find variable: tf", 'missing-import', 'tf'],
    [ReferenceError, "Can't find variable: step", 'missing-import', 'step'],
    [ReferenceError, "Can't find variable: window", 'no-page', 'window'],
    [TypeError, "undefined is not an object (evaluating 'x.y')", 'undefined-read', 'x.y'],
    [TypeError, 'x is undefined', 'undefined-read', 'x'],
    [TypeError, 'can\'t access property "y", x is undefined', 'undefined-read', 'y'],
    [TypeError, "a.b is not a function. (In 'a.b()', 'a.b' is undefined)", 'not-a-function', 'a.b'],
    [TypeError, "invalid assignment to const 'a'", 'constant-assigned', ''],
    [TypeError, 'Attempted to assign to readonly property.', 'constant-assigned', ''],
    [SyntaxError, 'JSON.parse: expected property name at line 1', 'bad-json', ''],
    [SyntaxError, 'JSON Parse error: Expected }', 'bad-json', ''],
  ])('%o: %s', (type, message, cause, subject) => {
    const code = 'const a = 1;\nx.y(a);';
    expect(thrownBy(type, message, stack, code)).toEqual(['other', 2, cause, subject]);
  });

  it('knows memory that ran out in a library, and not in words of the reader', () => {
    const wasm = 'exp@wasm:5:1\nrun@https://site/main.js:1:20\nanonymous@cell.ts:4:7';
    for (const message of [
      'index out of bounds; memory access out of bounds',
      'Out of bounds memory access',
      'Aborted()',
      'offset is out of bounds',
    ]) {
      expect(thrownBy(Error, message, wasm, 'x\ny')[0]).toBe('out-of-memory');
      expect(thrownBy(Error, message, stack, 'x\nthrow new Error(m)')[0]).toBe('other');
    }
  });

  it('bounds names and messages', () => {
    const error = new Error('m'.repeat(1e6));
    error.name = 'N'.repeat(1e6);
    const told = describeError(error, { code: '', headerLines: 2, modules: {} });
    expect([told.name.length, told.message.length]).toEqual([100, 2000]);
  });
});
