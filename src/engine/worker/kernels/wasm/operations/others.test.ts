// Pooling, sums and element-wise kernels against the cpu backend, and what shared values must survive.
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { installKernels } from '../..';
import { convolvedShape, windowCases } from '../../testing/shapes';
import { expectSameAsCpu, fill, loadBuilt, startWasm } from '../../testing';

beforeAll(async () => {
  await startWasm();
  await installKernels('wasm', { assets: '', threads: 1, load: loadBuilt });
  await tf.setBackend('cpu');
  await installKernels('cpu', { assets: '', threads: 1 });
});

function run(kernel: string, inputs: tf.NamedTensorMap, attrs: object): tf.Tensor {
  return tf.engine().runKernel<tf.Tensor>(kernel, inputs, attrs as tf.NamedAttrMap);
}

test('max-pool gradient, ties included', async () => {
  await fc.assert(
    fc.asyncProperty(windowCases(9), fc.boolean(), async (c, ties) => {
      const shape = convolvedShape({ ...c, outChannels: c.input[3] });
      const pooled: [number, number, number, number] = [shape[0], shape[1], shape[2], c.input[3]];
      const input = () =>
        ties ? tf.round(tf.mul(fill(c.input, c.seed), 2)) : fill(c.input, c.seed);
      await expectSameAsCpu(() =>
        run(
          'MaxPoolGrad',
          { input: input(), output: fill(pooled, 0), dy: fill(pooled, c.seed + 1) },
          { filterSize: c.filter, strides: c.strides, pad: c.pad, dimRoundingMode: 'floor' },
        ),
      );
    }),
    { numRuns: 100 },
  );
});

test('average-pool gradient', async () => {
  await fc.assert(
    fc.asyncProperty(windowCases(9), async (c) => {
      fc.pre(typeof c.pad !== 'number' || Math.min(...c.filter) > c.pad);
      const shape = convolvedShape({ ...c, outChannels: c.input[3] });
      const dy = () => fill([shape[0], shape[1], shape[2], c.input[3]], c.seed + 1);
      await expectSameAsCpu(() =>
        run(
          'AvgPoolGrad',
          { dy: dy(), input: fill(c.input, c.seed) },
          { filterSize: c.filter, strides: c.strides, pad: c.pad },
        ),
      );
    }),
    { numRuns: 100 },
  );
});

test('max-pool gradient of 2×2 windows', async () => {
  for (const [height, width, channels] of [
    [4, 4, 4],
    [5, 7, 8],
    [11, 11, 12],
    [3, 2, 64],
  ] as const) {
    await expectSameAsCpu(() =>
      tf.grad((x) => tf.sum(tf.square(tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid'))))(
        tf.relu(fill([2, height, width, channels], 3)),
      ),
    );
  }
});

test.each([
  [[300, 11], 0],
  [
    [5, 7, 13],
    [0, 1],
  ],
  [
    [5, 7, 13],
    [0, 2],
  ],
  [
    [5, 7, 3],
    [0, 1],
  ],
  [[4, 6], 1],
  [[0, 5], 0],
  [[5, 7, 13], 1],
  [[5, 7, 3], 1],
  [
    [3, 4, 5, 6],
    [1, 2],
  ],
  [
    [3, 4, 5],
    [-2, -1],
  ],
  [[2, 1100], 1],
] as const)('sum and mean of %j over %j', async (shape, axis) => {
  const axes = axis as number | number[];
  const x = () => fill([...shape], 1);
  for (const reduce of [tf.sum, tf.mean]) {
    await expectSameAsCpu(() => reduce(x(), axes));
    await expectSameAsCpu(() => reduce(x(), axes, true));
    await expectSameAsCpu(() => tf.grad((value) => tf.sum(tf.square(reduce(value, axes))))(x()));
  }
});

test('segment sum', async () => {
  const ids = [3, 0, -1, 3, 7, 2, 0];
  await expectSameAsCpu(() =>
    tf.unsortedSegmentSum(fill([7, 4, 3], 5), tf.tensor1d(ids, 'int32'), 4),
  );
  await expectSameAsCpu(() => tf.unsortedSegmentSum(fill([7], 6), tf.tensor1d(ids, 'int32'), 9));
});

test('bias addition and ReLU gradient', async () => {
  await expectSameAsCpu(() => tf.add(fill([3, 5, 7], 1), fill([7], 2)));
  await expectSameAsCpu(() => tf.add(fill([3, 5, 7], 1), fill([5, 7], 2)));
  await expectSameAsCpu(() => tf.add(fill([7], 1), fill([3, 7], 2)));
  await expectSameAsCpu(() =>
    tf.grad((x: tf.Tensor) => tf.sum(tf.square(tf.relu(x))))(fill([4, 9], 1)),
  );
});

test('a copy keeps its values when its variable is trained', async () => {
  await tf.setBackend('wasm');
  const weight = tf.variable(tf.ones([5]));
  const copy = weight.clone();
  const optimizer = tf.train.adam(0.1);
  optimizer.minimize(() => tf.sum<tf.Scalar>(tf.square(weight)), false, [weight]);
  expect(Array.from(await copy.data())).toEqual([1, 1, 1, 1, 1]);
  expect((await weight.data())[0]).toBeLessThan(0.95);
});
