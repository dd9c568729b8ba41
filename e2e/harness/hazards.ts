/** Orders of events in which values that are put off, or renewed, could go wrong. */
import * as tf from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';
import { classifyError } from '../../src/engine/wire/errors';
import { fill } from './compare';
import { build } from './models';

function train(weight: tf.Variable, steps: number): void {
  const optimizer = tf.train.adam(0.1);
  for (let step = 0; step < steps; step++) {
    optimizer.minimize(() => tf.sum(tf.square(weight)), false, [weight]);
  }
  optimizer.dispose();
}

/** What was made of a weight before a step, read only after it; a copy; and a read under way. */
export async function readAroundStep(): Promise<Record<string, number>> {
  await tf.setBackend('webgpu');
  const weight = tf.variable(tf.ones([3]));
  const doubled = tf.mul(weight, 2);
  const copy = weight.clone();
  const reading = weight.data();
  train(weight, 1);
  const result = {
    doubled: (await doubled.data())[0]!,
    copy: (await copy.data())[0]!,
    reading: (await reading)[0]!,
    after: (await weight.data())[0]!,
  };
  tf.dispose([weight, doubled, copy]);
  return result;
}

/** A value that is still put off when what it depends on moves to another backend, or is disposed. */
export async function loseOperand(): Promise<Record<string, number>> {
  await tf.setBackend('webgpu');
  const before = tf.memory().numDataBuffers;
  const x = fill([2000], 1);
  const onGpu = tf.relu(x);
  await onGpu.data();
  const moved = tf.mul(onGpu, 3);
  const unread = tf.mul(onGpu, 5);
  await tf.setBackend('cpu');
  const there = tf.add(onGpu, 0);
  unread.dispose();
  await tf.setBackend('webgpu');
  const gone = tf.square(x);
  const kept = tf.add(gone, 1);
  gone.dispose();
  x.dispose();
  const [a, b, c] = await Promise.all([moved.data(), there.data(), kept.data()]);
  // To compute what was put off must not have taken the operand from its owner.
  const again = await onGpu.data();
  const largest = Math.max(...b);
  const result = {
    moved: Math.max(...a) / largest,
    again: Math.max(...again) / largest,
    kept: Math.min(...c),
  };
  tf.dispose([onGpu, moved, there, kept]);
  return { ...result, left: tf.memory().numDataBuffers - before };
}

/** The buffers a long sum of tensors holds while nobody reads it. */
export async function growUnread(): Promise<{ buffers: number; value: number }> {
  await tf.setBackend('webgpu');
  const before = tf.memory().numDataBuffers;
  let total = tf.zeros([2000]);
  let most = 0;
  for (let i = 0; i < 200; i++) {
    total = tf.tidy(() => {
      const next = tf.add(total, tf.relu(fill([2000], i)));
      total.dispose();
      return next;
    });
    most = Math.max(most, tf.memory().numDataBuffers - before);
  }
  const value = (await tf.sum(total).data())[0]!;
  total.dispose();
  return { buffers: most, value };
}

/** Errors of wrong shapes and kinds, which must be TensorFlow.js's own. */
export async function misuse(): Promise<string[]> {
  await tf.setBackend('webgpu');
  const layer = layers.lstm({ units: 5, name: 'layer' });
  tf.tidy(() => void layer.apply(fill([3, 4, 2], 1)));
  const states = [fill([3, 5], 1), fill([3, 4], 1)];
  const attempts: (() => unknown)[] = [
    () => tf.add(fill([2000], 1), fill([1999], 2)),
    () => tf.matMul(fill([20, 30], 1), fill([20, 30], 2)),
    () => tf.sum(fill([20, 30], 1), 2),
    () => {
      const x = fill([2000], 1);
      x.dispose();
      return tf.relu(x);
    },
    () => layer.apply(fill([3, 4], 1)),
    () => layer.apply(fill([3, 4, 7], 1)),
    () => layer.call(fill([3, 4, 2], 1), { initialState: states }),
    () => layer.call(fill([3, 4, 2], 1), { initialState: states.slice(1) }),
  ];
  return attempts.map((attempt) => {
    try {
      attempt();
      return 'no error';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  });
}

/** What the engine makes of the errors of a read under way, later steps and later reads. */
export async function loseDevice(): Promise<string[]> {
  await tf.setBackend('webgpu');
  const weight = tf.variable(fill([2000], 1));
  const other = tf.relu(weight);
  const { model, loss, x, y } = build('lstm', 3);
  model.compile({ optimizer: 'sgd', loss });
  await model.trainOnBatch(x, y);
  const { device } = tf.backend() as unknown as { device: GPUDevice };
  const kinds: string[] = [];
  const note = async (attempt: () => unknown): Promise<void> => {
    try {
      await attempt();
      kinds.push('no error');
    } catch (error) {
      kinds.push(classifyError(error));
    }
  };
  const reading = note(() => weight.square().data());
  device.destroy();
  await reading;
  await device.lost;
  await note(() => train(weight, 1));
  await note(() => model.trainOnBatch(x, y));
  await note(() => other.data());
  await note(() => other.dataSync());
  return kinds;
}
