// Every fast kernel against the cpu backend, over random shapes; what a kernel declines must agree too.
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { installKernels } from '../index';
import { convolvedShape, windowCases } from '../shapes';
import { expectSameAsCpu, fill, loadBuilt, startWasm } from '../testing';

beforeAll(async () => {
  await startWasm();
  await installKernels('wasm', { assets: '', threads: 1, load: loadBuilt });
});

function run(kernel: string, inputs: tf.NamedTensorMap, attrs: object): tf.Tensor {
  return tf.engine().runKernel<tf.Tensor>(kernel, inputs, attrs as tf.NamedAttrMap);
}

test('the fast module is in use', () => {
  expect(tf.getKernel('ReluGrad', 'wasm')).toBeDefined();
});

describe('matrix products', () => {
  const size = fc.integer({ min: 1, max: 70 });

  test('any transpose, batched or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        size,
        size,
        size,
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom<[number[], number[]]>(
          [[], []],
          [[3], [3]],
          [[3], [1]],
          [[1], [2]],
          [
            [2, 3],
            [2, 3],
          ],
        ),
        async (m, n, k, transposeA, transposeB, [batchA, batchB]) => {
          await expectSameAsCpu(() =>
            tf.matMul(
              fill([...batchA, ...(transposeA ? [k, m] : [m, k])], 1),
              fill([...batchB, ...(transposeB ? [n, k] : [k, n])], 2),
              transposeA,
              transposeB,
            ),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('across the block sizes', async () => {
    await expectSameAsCpu(() => tf.matMul(fill([67, 515], 1), fill([515, 521], 2)));
  });

  test.each(['linear', 'relu', 'elu', 'sigmoid'] as const)('fused with %s', async (activation) => {
    await expectSameAsCpu(() =>
      tf.fused.matMul({
        a: fill([7, 300], 1),
        b: fill([300, 13], 2),
        bias: fill([13], 3),
        activation,
      }),
    );
  });

  test('empty matrices', async () => {
    await expectSameAsCpu(() => tf.matMul(fill([0, 3], 1), fill([3, 2], 2)));
  });

  test('wrong shapes give the usual error', () => {
    expect(() => tf.matMul(fill([2, 3], 1), fill([4, 2], 2))).toThrow(/inner shapes/);
  });
});

describe('convolution', () => {
  test('forward and both gradients', async () => {
    await fc.assert(
      fc.asyncProperty(windowCases(17), async (c) => {
        const filterShape = [...c.filter, c.input[3], c.outChannels];
        const outShape = convolvedShape(c);
        const attrs = {
          strides: c.strides,
          pad: c.pad,
          dataFormat: 'NHWC',
          dimRoundingMode: 'floor',
        };
        await expectSameAsCpu(() =>
          run(
            'Conv2D',
            { x: fill(c.input, c.seed), filter: fill(filterShape, c.seed + 1) },
            { ...attrs, dilations: 1 },
          ),
        );
        await expectSameAsCpu(() =>
          run(
            'Conv2DBackpropFilter',
            { x: fill(c.input, c.seed), dy: fill(outShape, c.seed + 1) },
            { ...attrs, filterShape },
          ),
        );
        await expectSameAsCpu(() =>
          run(
            'Conv2DBackpropInput',
            { dy: fill(outShape, c.seed), filter: fill(filterShape, c.seed + 1) },
            { ...attrs, inputShape: c.input },
          ),
        );
      }),
      { numRuns: 120 },
    );
  });

  test('many pixels and channels, as in the lessons', async () => {
    const x = () => fill([2, 13, 13, 32], 1) as tf.Tensor4D;
    const w = () => fill([3, 3, 32, 64], 2) as tf.Tensor4D;
    await expectSameAsCpu(() => tf.conv2d(x(), w(), 1, 'valid'));
    await expectSameAsCpu(() =>
      tf.grad((v) => tf.sum(tf.square(tf.conv2d(v as tf.Tensor4D, w(), 1, 'same'))))(x()),
    );
    await expectSameAsCpu(() =>
      tf.grad((v) => tf.sum(tf.square(tf.conv2d(x(), v as tf.Tensor4D, 2, 'same'))))(w()),
    );
  });

  test.each(['linear', 'relu', 'elu'] as const)('fused with %s', async (activation) => {
    await expectSameAsCpu(() =>
      tf.fused.conv2d({
        x: fill([2, 9, 8, 3], 1) as tf.Tensor4D,
        filter: fill([3, 3, 3, 11], 2) as tf.Tensor4D,
        strides: 2,
        pad: 'same',
        bias: fill([11], 3),
        activation,
      }),
    );
  });

  test.each([
    [
      [2, 0, 5, 3],
      [1, 1, 3, 4],
    ],
    [
      [0, 5, 5, 3],
      [3, 3, 3, 4],
    ],
    [
      [2, 5, 5, 3],
      [3, 3, 3, 0],
    ],
  ] as const)('of an empty input or filter: %j, %j', async (input, filter) => {
    const attrs = { strides: 1, pad: 'valid', dataFormat: 'NHWC', dilations: 1 };
    await expectSameAsCpu(() =>
      run('Conv2D', { x: fill([...input], 1), filter: fill([...filter], 2) }, attrs),
    );
  });

  test('dilation goes to the stock kernel', async () => {
    await expectSameAsCpu(() =>
      tf.conv2d(
        fill([1, 9, 9, 2], 1) as tf.Tensor4D,
        fill([3, 3, 2, 4], 2) as tf.Tensor4D,
        1,
        'same',
        'NHWC',
        2,
      ),
    );
  });

  test('transposed', async () => {
    await expectSameAsCpu(() =>
      tf.conv2dTranspose(
        fill([2, 5, 5, 6], 1) as tf.Tensor4D,
        fill([4, 4, 1, 6], 2) as tf.Tensor4D,
        [2, 10, 10, 1],
        2,
        'same',
      ),
    );
  });

  test('depthwise gradients', async () => {
    await fc.assert(
      fc.asyncProperty(windowCases(), fc.integer({ min: 1, max: 3 }), async (c, multiplier) => {
        const outShape = convolvedShape({ ...c, outChannels: multiplier }, true);
        const filterShape = [...c.filter, c.input[3], multiplier];
        const attrs = {
          strides: c.strides,
          pad: c.pad,
          dilations: [1, 1],
          dimRoundingMode: 'floor',
        };
        await expectSameAsCpu(() =>
          run(
            'DepthwiseConv2dNativeBackpropFilter',
            { x: fill(c.input, c.seed), dy: fill(outShape, c.seed + 1) },
            { ...attrs, filterShape },
          ),
        );
        await expectSameAsCpu(() =>
          run(
            'DepthwiseConv2dNativeBackpropInput',
            { dy: fill(outShape, c.seed), filter: fill(filterShape, c.seed + 1) },
            { ...attrs, inputShape: c.input },
          ),
        );
      }),
      { numRuns: 60 },
    );
  });
});

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

test('max-pool gradient of 2×2 windows', async () => {
  for (const [height, width, channels] of [
    [4, 4, 4],
    [5, 7, 8],
    [11, 11, 12],
    [3, 2, 64],
  ] as const) {
    await expectSameAsCpu(() =>
      tf.grad((x) => tf.sum(tf.square(tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid'))))(
        tf.relu(fill([2, height, width, channels], 3)) as tf.Tensor4D,
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
] as const)('sum of %j over %j', async (shape, axis) => {
  await expectSameAsCpu(() => tf.sum(fill([...shape], 1), axis as number | number[]));
  await expectSameAsCpu(() => tf.sum(fill([...shape], 1), axis as number | number[], true));
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
  optimizer.minimize(() => tf.sum(tf.square(weight)) as tf.Scalar, false, [weight]);
  expect(Array.from(await copy.data())).toEqual([1, 1, 1, 1, 1]);
  expect((await weight.data())[0]).toBeLessThan(0.95);
});
