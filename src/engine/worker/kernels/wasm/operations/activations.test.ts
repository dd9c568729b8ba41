// Activations, losses' parts and their gradients against the cpu backend, and gradients of gradients.
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { installKernels } from '../..';
import { computeOn, expectSameAsCpu, fill, loadBuilt, startWasm } from '../../testing';

beforeAll(async () => {
  await startWasm();
  await installKernels('wasm', { assets: '', threads: 1, load: loadBuilt });
}, 120_000);

type Compute = (x: tf.Tensor) => tf.Tensor;

const smooth: readonly [string, Compute][] = [
  ['exp', (x) => tf.exp(x)],
  ['tanh', (x) => tf.tanh(x)],
  ['softmax', (x) => tf.softmax(x)],
  ['log softmax', (x) => tf.logSoftmax(x)],
];
const cases: readonly [string, Compute][] = [
  ...smooth,
  ['ReLU', (x) => tf.relu(x)],
  ['leaky ReLU', (x) => tf.leakyRelu(x, 0.3)],
  ['clip', (x) => tf.clipByValue(x, -0.4, 0.6)],
  ['sum of all', (x) => tf.sum(x)],
  ['mean of rows', (x) => tf.mean(x, -1, true)],
  ['mean of columns', (x) => tf.mean(x, 0)],
  ['largest of rows', (x) => tf.max(x, -1)],
  ['smallest of columns', (x) => tf.min(x, 0)],
];

const shapes = [
  [1, 1],
  [3, 5],
  [2, 3, 7],
  [4, 130],
];

/** Every value counts differently. */
function weigh(y: tf.Tensor): tf.Scalar {
  return tf.sum(tf.mul(y, fill(y.shape, 9)));
}

describe.each(cases)('%s', (_name, compute) => {
  test.each(shapes)('of %j, %j, %j', async (...shape) => {
    const x = () => tf.mul(fill(shape.filter(Number.isFinite), 3), 3);
    await expectSameAsCpu(() => compute(x()));
    await expectSameAsCpu(() => tf.grad((value) => weigh(compute(value)))(x()));
  });
});

test.each([...smooth, ['ReLU', (x: tf.Tensor) => tf.relu(x)] as const])(
  'gradient of the gradient: %s',
  async (_name, compute) => {
    const first = tf.grad((x: tf.Tensor) => weigh(tf.square(compute(x))));
    await expectSameAsCpu(() => tf.grad((x: tf.Tensor) => weigh(first(x)))(fill([3, 5], 3)));
  },
);

test('exp and tanh at the ends of what a float holds', async () => {
  const values = [-Infinity, -200, -103, -95, -88, -0, 0, 1e-7, 9, 88.7, 89, 500, Infinity, NaN];
  for (const compute of [tf.exp, tf.tanh]) {
    const expected = await computeOn('cpu', () => compute(tf.tensor1d(values)));
    const actual = await computeOn('wasm', () => compute(tf.tensor1d(values)));
    actual.values.forEach((value, index) => {
      const exact = expected.values[index]!;
      if (Number.isFinite(exact)) {
        expect(Math.abs(value - exact), `${values[index]}`).toBeLessThanOrEqual(
          Math.abs(exact) * 1e-6 + 3e-45,
        );
      } else {
        expect(value, `${values[index]}`).toBe(exact);
      }
    });
  }
});

test('softmax of any width, of large numbers, and of what is not a number', async () => {
  for (let columns = 1; columns <= 9; columns++) {
    for (const shift of [-500, 0, 500]) {
      await expectSameAsCpu(() => tf.softmax(tf.add(tf.mul(fill([5, columns], 3), 20), shift)));
    }
  }
  const rows = [
    [-Infinity, 0, -Infinity, 1, -Infinity],
    [-Infinity, -Infinity, -Infinity, -Infinity, -Infinity],
    [1, NaN, 2, 3, 4],
    [Infinity, 1, 2, 3, 4],
  ];
  await expectSameAsCpu(() => tf.softmax(tf.tensor2d(rows)));
});

test('ties share a maximum’s gradient as in the stock kernel', async () => {
  const x = () => tf.tensor2d([1, 5, 5, 2, 5, 3, 3, 3, 1, 0], [2, 5]);
  await expectSameAsCpu(() => tf.grad((value) => weigh(tf.max(value, 1)))(x()));
  await expectSameAsCpu(() => tf.grad((value) => weigh(tf.max(value)))(x()));
});

test('integers and empty tensors go the stock way', async () => {
  await expectSameAsCpu(() => tf.sum(tf.tensor2d([1, 2, 3, 4], [2, 2], 'int32'), 0));
  await expectSameAsCpu(() => tf.mean(tf.tensor2d([1, 2, 3, 5], [2, 2], 'int32'), 1));
  await expectSameAsCpu(() => tf.tanh(tf.tensor2d([], [0, 3])));
  await expectSameAsCpu(() => tf.leakyRelu(tf.tensor1d([-2, 3], 'int32')));
});
