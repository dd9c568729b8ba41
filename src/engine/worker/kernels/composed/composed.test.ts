// Every composed kernel against the cpu backend's own, over random shapes.
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { installKernels } from '../index';
import { convolvedShape, windowCases } from '../testing/shapes';
import { computeOn, expectSameAsCpu, fill, measureError, startWasm } from '../testing';

beforeAll(async () => {
  await startWasm();
  // Said, so that the reader learns why training is slow.
  expect(await installKernels('wasm', { assets: '', threads: 1, load: rejectLoading })).toEqual({
    threads: 1,
    shortfall: 'no-kernels',
  });
});

function rejectLoading(name: string): Promise<ArrayBuffer> {
  return Promise.reject(new Error(`no ${name} in this test`));
}

describe('composed kernels agree with the cpu backend', () => {
  test('convolution filter gradient', async () => {
    await fc.assert(
      fc.asyncProperty(windowCases(), async (c) => {
        const dyShape = convolvedShape(c);
        await expectSameAsCpu(() =>
          tf.engine().runKernel<tf.Tensor>(
            'Conv2DBackpropFilter',
            { x: fill(c.input, c.seed), dy: fill(dyShape, c.seed + 1) },
            {
              strides: c.strides,
              pad: c.pad,
              dataFormat: 'NHWC',
              dimRoundingMode: 'floor',
              filterShape: [...c.filter, c.input[3], c.outChannels],
            },
          ),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('convolution filter gradient with channels first', async () => {
    await expectSameAsCpu(() =>
      tf
        .engine()
        .runKernel<tf.Tensor>(
          'Conv2DBackpropFilter',
          { x: fill([2, 3, 7, 6], 1), dy: fill([2, 5, 4, 3], 2) },
          { strides: [2, 2], pad: 'same', dataFormat: 'NCHW', filterShape: [3, 2, 3, 5] },
        ),
    );
  });

  test('depthwise gradients', async () => {
    await fc.assert(
      fc.asyncProperty(windowCases(), fc.integer({ min: 1, max: 3 }), async (c, multiplier) => {
        const dyShape = convolvedShape({ ...c, outChannels: multiplier }, true);
        const filterShape = [...c.filter, c.input[3], multiplier];
        const attributes = { strides: c.strides, pad: c.pad, dilations: [1, 1] };
        const dimRoundingMode = 'floor';
        await expectSameAsCpu(() =>
          tf
            .engine()
            .runKernel<tf.Tensor>(
              'DepthwiseConv2dNativeBackpropFilter',
              { x: fill(c.input, c.seed), dy: fill(dyShape, c.seed + 1) },
              { ...attributes, dimRoundingMode, filterShape },
            ),
        );
        await expectSameAsCpu(() =>
          tf
            .engine()
            .runKernel<tf.Tensor>(
              'DepthwiseConv2dNativeBackpropInput',
              { dy: fill(dyShape, c.seed), filter: fill(filterShape, c.seed + 1) },
              { ...attributes, dimRoundingMode, inputShape: c.input },
            ),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('segment sum, with ids out of range left out', async () => {
    const ids = [3, 0, -1, 3, 7, 2, 0];
    await expectSameAsCpu(() =>
      tf.unsortedSegmentSum(fill([7, 4, 3], 5), tf.tensor1d(ids, 'int32'), 4),
    );
    await expectSameAsCpu(() => tf.unsortedSegmentSum(fill([7], 6), tf.tensor1d(ids, 'int32'), 5));
  });

  test.each([
    [
      'ij,jk->ik',
      [
        [3, 4],
        [4, 5],
      ],
    ],
    [
      'bij,bjk->bik',
      [
        [2, 3, 4],
        [2, 4, 5],
      ],
    ],
    [
      'bthd,bshd->bhts',
      [
        [2, 5, 3, 4],
        [2, 6, 3, 4],
      ],
    ],
    ['ij->ji', [[3, 4]]],
    ['i,j->ij', [[3], [4]]],
    [
      'ij,ij->',
      [
        [3, 4],
        [3, 4],
      ],
    ],
    [
      'bi,bi->b',
      [
        [3, 4],
        [3, 4],
      ],
    ],
  ])('einsum %s', async (equation, shapes) => {
    await expectSameAsCpu(() =>
      tf.einsum(equation, ...shapes.map((shape, index) => fill(shape, index + 1))),
    );
  });

  test('a gradient through a lookup', async () => {
    const lookUp = () => {
      const ids = tf.tensor2d(
        [
          [0, 2, 2],
          [4, 0, 1],
        ],
        [2, 3],
        'int32',
      );
      return tf.grad((table: tf.Tensor) => tf.sum(tf.square(tf.gather(table, ids))))(
        fill([5, 4], 3),
      );
    };
    const expected = await computeOn('cpu', lookUp);
    const actual = await computeOn('wasm', lookUp);
    expect(measureError(actual.values, expected.values)).toBeLessThan(1e-6);
  });
});

test('leaves no tensor behind', async () => {
  await tf.setBackend('wasm');
  const before = tf.memory().numTensors;
  await computeOn('wasm', () => tf.einsum('ij,jk->ik', fill([3, 4], 1), fill([4, 5], 2)));
  await computeOn('wasm', () =>
    tf.grad((w: tf.Tensor) => {
      const x = fill([1, 5, 5, 2], 1) as tf.Tensor4D;
      return tf.sum(tf.depthwiseConv2d(x, w as tf.Tensor4D, 1, 'same'));
    })(fill([3, 3, 2, 2], 4)),
  );
  expect(tf.memory().numTensors).toBe(before);
});
