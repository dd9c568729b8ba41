// Convolutions and their gradients against the cpu backend: odd sizes, all paddings and strides.
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { installKernels } from '../..';
import { convolvedShape, windowCases } from '../../testing/shapes';
import { expectSameAsCpu, fill, loadBuilt, startWasm } from '../../testing';

beforeAll(async () => {
  await startWasm();
  await installKernels('wasm', { assets: '', threads: 1, load: loadBuilt });
});

function run(kernel: string, inputs: tf.NamedTensorMap, attrs: object): tf.Tensor {
  return tf.engine().runKernel<tf.Tensor>(kernel, inputs, attrs as tf.NamedAttrMap);
}

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

function image(): tf.Tensor4D {
  return fill([2, 3, 2, 4], 1) as tf.Tensor4D;
}

function tall(): tf.Tensor4D {
  return fill([5, 5, 4, 2], 2) as tf.Tensor4D;
}

test.each([
  ['convolution', () => tf.conv2d(image(), tall(), 1, 'valid')],
  [
    'convolution with ReLU',
    () =>
      tf.fused.conv2d({
        ...{ x: image(), filter: tall(), strides: 1, pad: 'valid', activation: 'relu' },
      }),
  ],
  [
    'gradient of a convolution',
    () => tf.grad((x) => tf.conv2d(x as tf.Tensor4D, tall(), 1, 'valid'))(image()),
  ],
  ['depthwise convolution', () => tf.depthwiseConv2d(image(), tall(), 1, 'valid')],
  [
    'depthwise convolution with ReLU',
    () =>
      tf.fused.depthwiseConv2d({
        ...{ x: image(), filter: tall(), strides: 1, pad: 'valid', activation: 'relu' },
      }),
  ],
  ['max pooling', () => tf.maxPool(image(), 5, 1, 'valid')],
  ['average pooling', () => tf.avgPool(image(), 5, 1, 'valid')],
] as const)('%s of an image smaller than its window is an error', async (_name, compute) => {
  await tf.setBackend('wasm');
  expect(() => tf.tidy(() => compute())).toThrow(
    'A window of shape 5×5 does not fit into an image of shape 3×2.',
  );
});
