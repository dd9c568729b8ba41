import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCell } from '../testing/node-harness';
import { sampleGradients } from './gradient-sampler';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

describe('sampleGradients', () => {
  it('measures norms, and silent units of biases only', async () => {
    const before = tf.memory().numTensors;
    const grads = {
      kernel: tf.tensor2d([
        [3, 0],
        [4, 0],
      ]),
      bias: tf.tensor1d([0, -2, 0]),
    };
    expect(await sampleGradients(grads)).toEqual([
      { variable: 'kernel', norm: 5, units: 0, silentUnits: 0 },
      { variable: 'bias', norm: 2, units: 3, silentUnits: 2 },
    ]);
    tf.dispose(grads);
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('a run with dead units', () => {
  it('reports them, about twice a second', async () => {
    const run = await runCell(
      `
      import * as tf from '@tensorflow/tfjs';
      import { step } from 'gradient-lab';
      const w = tf.variable(tf.ones([1, 4]), true, 'w');
      // Two of the four units lie far below zero for every input.
      const b = tf.variable(tf.tensor1d([0, -9, 0, -9]), true, 'b');
      const x = tf.tensor2d([[0.5], [1]]);
      const optimizer = tf.train.sgd(1e-4);
      const start = performance.now();
      while (performance.now() - start < 1_300 && (await step())) {
        optimizer.minimize(() => tf.sum(tf.relu(tf.add(tf.matMul(x, w), b))) as tf.Scalar);
      }
      `,
    );
    const samples = run.batches.filter(({ gradients }) => gradients.length > 0);
    expect(run.error).toBeNull();
    expect(samples).toHaveLength(3);
    expect(samples[0]!.gradients).toMatchObject([
      { variable: 'w', units: 0 },
      { variable: 'b', units: 4, silentUnits: 2 },
    ]);
    // ∂L/∂w is Σx = 1.5 for each of the two live units; ∂L/∂b is 2.
    expect(samples[0]!.gradients[0]!.norm).toBeCloseTo(1.5 * Math.SQRT2, 5);
    expect(samples[0]!.gradients[1]!.norm).toBeCloseTo(2 * Math.SQRT2, 5);
    run.dispose();
  });
});
