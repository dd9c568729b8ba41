// Slices, splits, joins, repeats and rows by index against the cpu backend, values and gradients.
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { installKernels } from '../..';
import { expectSameAsCpu, fill, loadBuilt, startWasm } from '../../testing';

beforeAll(async () => {
  await startWasm();
  await installKernels('wasm', { assets: '', threads: 1, load: loadBuilt });
}, 120_000);

const shapes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 });

/** A shape, one of its axes, and for each axis where a part begins and how long it is. */
const parts = shapes.chain((shape) =>
  fc.record({
    shape: fc.constant(shape),
    axis: fc.nat(shape.length - 1),
    ranges: fc.tuple(
      ...shape.map((extent) =>
        fc
          .nat(extent - 1)
          .chain((begin) =>
            fc.tuple(fc.constant(begin), fc.integer({ min: 1, max: extent - begin })),
          ),
      ),
    ),
    repeats: fc.tuple(...shape.map(() => fc.integer({ min: 1, max: 3 }))),
  }),
);

function weigh(y: tf.Tensor): tf.Scalar {
  return tf.sum(tf.mul(y, fill(y.shape, 9)));
}

test('of any shape, along any axis', async () => {
  await fc.assert(
    fc.asyncProperty(parts, async ({ shape, axis, ranges, repeats }) => {
      const x = () => fill(shape, 1);
      const begin = ranges.map(([start]) => start);
      const size = ranges.map(([, extent]) => extent);
      const extent = shape[axis]!;
      const sizes = extent > 1 ? [1, extent - 1] : [1];
      const cut = (value: tf.Tensor) => tf.slice(value, begin, size);
      const deal = (value: tf.Tensor) => tf.split(value, sizes, axis);
      const join = (value: tf.Tensor) => tf.concat([value, tf.mul(value, 2), ...deal(value)], axis);
      const pile = (value: tf.Tensor) => tf.stack([value, tf.mul(value, 2)], axis);
      const apart = (value: tf.Tensor) => tf.addN(tf.unstack(value, axis));
      const repeat = (value: tf.Tensor) => tf.tile(value, repeats);
      for (const compute of [cut, join, pile, apart, repeat]) {
        await expectSameAsCpu(() => compute(x()));
        if (extent > 1) await expectSameAsCpu(() => tf.grad((v) => weigh(compute(v)))(x()));
      }
    }),
    { numRuns: 60 },
  );
});

test('rows by index, and the gradient of what they came from', async () => {
  const ids = () => tf.tensor2d([4, 0, 0, 2, 1, 4], [3, 2], 'int32');
  const table = () => fill([5, 2, 3], 1);
  await expectSameAsCpu(() => tf.gather(table(), ids()));
  await expectSameAsCpu(() => tf.grad((x) => weigh(tf.gather(x, ids())))(table()));
  await expectSameAsCpu(() => tf.gather(table(), tf.tensor1d([1, 0], 'int32'), 1));
});

test('integers and truth values', async () => {
  const numbers = () => tf.tensor2d([1, 2, 3, 4, 5, 6], [3, 2], 'int32');
  const truths = () => tf.tensor2d([1, 0, 0, 1, 1, 0], [3, 2], 'bool');
  for (const make of [numbers, truths]) {
    await expectSameAsCpu(() => tf.slice(make(), [1, 0], [2, 1]));
    await expectSameAsCpu(() => tf.concat([make(), make()], 1));
    await expectSameAsCpu(() => tf.gather(make(), tf.tensor1d([2, 0], 'int32')));
    await expectSameAsCpu(() => tf.tile(make(), [2, 1]));
  }
});

test('what is out of range has TensorFlow.js’s own error', async () => {
  await tf.setBackend('wasm');
  const rows = fill([3, 2], 1);
  expect(() => tf.gather(rows, tf.tensor1d([3], 'int32'))).toThrow(/index value 3/);
  expect(() => tf.slice(rows, [2, 0], [2, 2])).toThrow(/slice/);
  expect(() => tf.split(rows, 4, 0)).toThrow(/split/i);
  expect(() => tf.concat([rows, fill([3, 3], 1)], 0)).toThrow(/concat/i);
});
