/** Orders of events in which values that are put off, or renewed, could go wrong. */
import * as tf from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';
import { classifyError } from '../../src/engine/wire/errors';
import { fill, measureError, type Backend } from './compare';
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

const shapes = [[], [1], [5], [64], [65], [9, 40], [2, 3, 4], [7], [3, 3], [70_001]];

/**
 * How far many variables that are trained among events are from cpu's, and what more is left of them than there,
 * where TensorFlow.js's momentum leaves a number behind.
 */
export async function compareAmongEvents(): Promise<{ error: number; left: number[] }> {
  await trainAmongEvents('webgpu');
  const before = await measureMemory();
  const actual = await trainAmongEvents('webgpu');
  const after = await measureMemory();
  const expected = await trainAmongEvents('cpu');
  await tf.setBackend('webgpu');
  const stock = (await measureMemory()).map((amount, i) => amount - after[i]!);
  return {
    error: Math.max(...expected.map((values, i) => measureError(actual[i]!, values))),
    left: after.map((amount, i) => amount - before[i]! - stock[i]!),
  };
}

/** Tensors, data and GPU bytes, once what waits for the queue has been released. */
async function measureMemory(): Promise<number[]> {
  const x = tf.tidy(() => tf.relu(fill([2000], 1)));
  await x.data();
  x.dispose();
  const { numTensors, numDataBuffers, numBytesInGPU } = tf.memory() as tf.MemoryInfo & {
    numBytesInGPU: number;
  };
  return [numTensors, numDataBuffers, numBytesInGPU];
}

/**
 * Trains many variables with each kind of optimiser while things happen to them: some have no gradient, are
 * assigned, copied, read, moved to the CPU, trained by a second optimiser. Gives all values that came of it.
 */
async function trainAmongEvents(backend: Backend): Promise<Float32Array[]> {
  await tf.setBackend(backend);
  const weights = shapes.map((shape, i) => tf.tidy(() => tf.variable(fill(shape, i))));
  const optimizers = [
    tf.train.adam(0.1),
    tf.train.sgd(0.1),
    tf.train.rmsprop(0.05, 0.9, 0.5),
    tf.train.momentum(0.05, 0.9, true),
  ];
  const readings: Promise<Float32Array | Int32Array | Uint8Array>[] = [];
  const kept: tf.Tensor[] = [];
  for (let step = 0; step < 12; step++) {
    const some = weights.filter((_, i) => step < 3 || (i + step) % 4 !== 0);
    const optimizer = optimizers[step < 4 ? 0 : step % optimizers.length]!;
    const loss = () => tf.addN(some.map((one, i) => tf.sum(tf.square(tf.sub(one, i))))).asScalar();
    optimizer.minimize(loss, false, weights);
    const one = weights[step % weights.length]!;
    const other = weights[(step + 1) % weights.length]!;
    if (step % 3 === 0) tf.tidy(() => one.assign(tf.mul(one, -0.5)));
    if (step % 3 === 1) kept.push(one.clone(), tf.mul(other, 2));
    if (step % 3 === 2) readings.push(one.data<'float32'>());
    if (step % 4 === 2) kept.push(backend === 'cpu' ? other.clone() : other.dataToGPU().tensorRef);
    if (step === 7 && backend !== 'cpu') {
      // What is read is known on the CPU: this browser loses the device where it has to read without waiting.
      await other.data();
      await tf.setBackend('cpu');
      tf.dispose(tf.neg(other));
      await tf.setBackend(backend);
    }
  }
  const values = await Promise.all([
    ...readings,
    ...[...weights, ...kept].map((one) => one.data<'float32'>()),
  ]);
  tf.dispose([weights, kept]);
  optimizers.forEach((one) => one.dispose());
  return values.map((one) => Float32Array.from(one));
}

/** GPU bytes that copies of one small weight hold, taken before each of so many steps. */
export async function keepCopies(steps: number): Promise<number> {
  await tf.setBackend('webgpu');
  const weights = [tf.variable(fill([8], 1)), tf.variable(fill([50_000], 2))];
  const optimizer = tf.train.adam(0.1);
  const step = () =>
    optimizer.minimize(() => tf.add(tf.sum(weights[0]!), tf.sum(tf.square(weights[1]!))));
  step();
  step();
  const before = await measureMemory();
  const copies: tf.Tensor[] = [];
  for (let i = 0; i < steps; i++) {
    copies.push(weights[0]!.clone());
    step();
  }
  const after = await measureMemory();
  tf.dispose([weights, copies]);
  optimizer.dispose();
  return after[2]! - before[2]!;
}
