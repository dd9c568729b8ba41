// Gradients of gradients find their way through what operations keep, and nothing that is kept stays behind.
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { installKernels } from '.';
import { loadBuilt, startWasm } from './testing';

beforeAll(async () => {
  await startWasm();
  await installKernels('wasm', { assets: '', threads: 1, load: loadBuilt });
}, 120_000);

const xs = [-1.5, 0.25, 2];

function expectValues(actual: tf.Tensor, expected: readonly number[]): void {
  const values = [...actual.dataSync()];
  expect(values.length).toBe(expected.length);
  values.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 4));
}

describe.each(['wasm', 'cpu'])('on %s', (backend) => {
  test('the second and third derivative of a fourth power', async () => {
    await tf.setBackend(backend);
    const power = (x: tf.Tensor) => tf.mul(tf.mul(x, x), tf.square(x));
    const second = tf.grad((x: tf.Tensor) => tf.sum(tf.grad(power)(x)));
    const third = tf.grad((x: tf.Tensor) => tf.sum(second(x)));
    expectValues(
      second(tf.tensor1d(xs)),
      xs.map((x) => 12 * x ** 2),
    );
    expectValues(
      third(tf.tensor1d(xs)),
      xs.map((x) => 24 * x),
    );
  });

  test('a penalty on a gradient, with a factor computed outside it', async () => {
    await tf.setBackend(backend);
    const x = tf.tensor1d(xs);
    // (2·eʷ·x)² has the derivative 8·e²ʷ·x² in w.
    const penalty = (w: tf.Tensor) => {
      const factor = tf.exp(w);
      const slope = tf.grad((value: tf.Tensor) => tf.mul(factor, tf.square(value)))(x);
      return tf.square(slope);
    };
    expectValues(tf.grad(penalty)(tf.scalar(0.3)), [
      xs.reduce((sum, value) => sum + 8 * Math.exp(0.6) * value ** 2, 0),
    ]);
  });

  test('nothing stays behind, and a trained variable has its own values', async () => {
    await tf.setBackend(backend);
    const w = tf.variable(tf.tensor1d(xs));
    const optimizer = tf.train.sgd(0.1);
    const step = () => optimizer.minimize(() => tf.sum<tf.Scalar>(tf.square(w)), false, [w]);
    step();
    const { numTensors, numBytes } = tf.memory();
    step();
    expect(tf.memory()).toMatchObject({ numTensors, numBytes });
    expectValues(
      w,
      xs.map((x) => x * 0.8 ** 2),
    );
  });
});
