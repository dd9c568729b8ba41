// Matrix products against the cpu backend, over random shapes; what the kernel declines must agree too.
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { installKernels } from '../..';
import { expectSameAsCpu, fill, loadBuilt, startWasm } from '../../testing';

beforeAll(async () => {
  await startWasm();
  await installKernels('wasm', { assets: '', threads: 1, load: loadBuilt });
});

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

  test.each([8, 16, 24])('few columns: %d', async (columns) => {
    for (const [rows, transposed] of [
      [4, false],
      [67, false],
      [66, true],
      [3, true],
    ] as const) {
      await expectSameAsCpu(() =>
        tf.matMul(
          fill(transposed ? [300, rows] : [rows, 300], 1),
          fill([300, columns], 2),
          transposed,
        ),
      );
      await expectSameAsCpu(() =>
        tf.fused.matMul({
          a: fill([rows, 17], 3),
          b: fill([17, columns], 4),
          bias: fill([columns], 5),
          activation: 'relu',
        }),
      );
    }
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

/** One matrix on one side, a batch of them on the other. */
test('a product that broadcasts, and its gradients', async () => {
  const batches = fc.constantFrom<[number[], number[]]>(
    ...([
      [[3], []],
      [[2, 3], []],
      [[], [3]],
      [[1], [4]],
      [[1, 1], [2]],
    ] as [number[], number[]][]),
  );
  const side = fc.integer({ min: 1, max: 9 });
  const cases = fc.tuple(batches, side, side, side, fc.boolean(), fc.boolean());
  await fc.assert(
    fc.asyncProperty(cases, async ([[batchA, batchB], m, k, n, transposeA, transposeB]) => {
      const a = () => fill([...batchA, ...(transposeA ? [k, m] : [m, k])], 1);
      const b = () => fill([...batchB, ...(transposeB ? [n, k] : [k, n])], 2);
      const multiply = (x: tf.Tensor, y: tf.Tensor) => tf.matMul(x, y, transposeA, transposeB);
      await expectSameAsCpu(() => multiply(a(), b()));
      const grads = tf.grads((x, y) => tf.sum(tf.square(multiply(x, y))));
      for (const input of [0, 1]) await expectSameAsCpu(() => grads([a(), b()])[input]!);
    }),
    { numRuns: 100 },
  );
});
