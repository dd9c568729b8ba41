/** Trains small models on a backend: loss curves, dispatches a step, tensors left. */
import * as tf from '@tensorflow/tfjs-core';
import { metrics } from '@tensorflow/tfjs-layers';
import { makeGpt, makeText, type GptSize } from '../../bench/gpt';
import { AdamWOptimizer } from '../../src/engine/worker/adamw';
import { fill, measureAgainstCpu, measureError, type Backend } from './compare';
import { build, type ModelName } from './models';

const optimisers = {
  sgd: () => tf.train.sgd(0.1),
  momentum: () => tf.train.momentum(0.05, 0.9),
  nesterov: () => tf.train.momentum(0.05, 0.9, true),
  rmsprop: () => tf.train.rmsprop(0.01, 0.9, 0.5),
  adam: () => tf.train.adam(0.01),
  adamw: () => new AdamWOptimizer(0.01, 0.5, 0.9, 0.999),
  adamax: () => tf.train.adamax(0.01),
  adagrad: () => tf.train.adagrad(0.05),
};
export type OptimiserName = keyof typeof optimisers;

export interface TrainingOptions {
  readonly model: ModelName;
  readonly optimiser: OptimiserName;
  readonly steps: number;
  readonly batch: number;
  /** Side of the images or length of the sequences, where the model has either. */
  readonly size?: number;
}

/** The loss before each step. */
export async function train(
  backend: Backend,
  { model: name, optimiser, steps, batch, size }: TrainingOptions,
): Promise<number[]> {
  await tf.setBackend(backend);
  const { model, loss, x, y } = build(name, batch, size);
  const optimizer = optimisers[optimiser]();
  model.compile({ optimizer, loss });
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) losses.push(Number(await model.trainOnBatch(x, y)));
  model.dispose();
  optimizer.dispose();
  tf.dispose([x, y]);
  return losses;
}

/** Compute dispatches of one training step with Adam, once its slots exist. */
export async function countDispatches(
  name: ModelName,
  batch: number,
  size?: number,
): Promise<number> {
  await tf.setBackend('webgpu');
  const { model, loss, x, y } = build(name, batch, size);
  model.compile({ optimizer: tf.train.adam(), loss });
  await model.trainOnBatch(x, y);
  await model.trainOnBatch(x, y);
  const count = watchDispatches();
  await model.trainOnBatch(x, y);
  return count.stop();
}

/** Compute dispatches of one training step of a GPT, the loss not read. */
export async function countGptDispatches(size: GptSize, batch: number): Promise<number> {
  await tf.setBackend('webgpu');
  const gpt = makeGpt(size);
  const { ids, next } = makeText(size, batch);
  gpt.step(ids, next).dispose();
  gpt.step(ids, next).dispose();
  const count = watchDispatches();
  gpt.step(ids, next).dispose();
  return count.stop();
}

/** The largest relative difference from cpu among the gradients of a GPT's weights. */
export function compareGptGradients(size: GptSize, batch: number): Promise<number> {
  return measureAgainstCpu(() => {
    const gpt = makeGpt(size);
    gpt.weights.forEach((weight, i) => weight.assign(tf.mul(fill(weight.shape, i), 0.5)));
    const { ids, next } = makeText(size, batch);
    const { value, grads } = tf.variableGrads(() => gpt.loss(ids, next), gpt.weights);
    const gradients = gpt.weights.map(({ name }) => tf.clone(grads[name]!));
    gpt.dispose();
    return [value, ...gradients];
  });
}

/** The largest relative difference from cpu among the loss and the gradients of all weights. */
export async function compareGradients(name: ModelName, batch: number): Promise<number> {
  return measureAgainstCpu(() => {
    const { model, loss, x, y } = build(name, batch);
    const measure =
      loss === 'binaryCrossentropy' ? metrics.binaryCrossentropy : metrics.categoricalCrossentropy;
    const { value, grads } = tf.variableGrads(() =>
      tf.mean(measure(y, model.apply(x, { training: true }) as tf.Tensor)),
    );
    const gradients = Object.values(grads).map((one) => tf.clone(one));
    model.dispose();
    return [value, ...gradients];
  });
}

/** Tensors, buffers and GPU bytes before and after models were made, trained and disposed of. */
export async function measureLeaks(
  model: ModelName,
  times: number,
): Promise<Record<'before' | 'after', number[]>> {
  const look = () => {
    const { numTensors, numDataBuffers, numBytesInGPU } = tf.memory() as tf.MemoryInfo & {
      numBytesInGPU: number;
    };
    return [numTensors, numDataBuffers, numBytesInGPU];
  };
  const options = { model, optimiser: 'adam', steps: 2, batch: 4 } as const;
  await train('webgpu', options);
  const before = look();
  for (let time = 0; time < times; time++) await train('webgpu', options);
  return { before, after: look() };
}

/** How far the saved state of a trained optimiser, and training resumed from it, are from cpu's. */
export async function compareSavedState(optimiser: OptimiserName): Promise<number> {
  const run = async (backend: Backend): Promise<Float32Array[]> => {
    await tf.setBackend(backend);
    const weight = tf.variable(fill([7], 1));
    const steps = (with_: tf.Optimizer) => {
      for (let step = 0; step < 3; step++) {
        with_.minimize(() => tf.sum(tf.square(weight)), false, [weight]);
      }
    };
    const first = optimisers[optimiser]();
    steps(first);
    const saved = await first.getWeights();
    const values = await Promise.all(
      saved.map(async ({ tensor }) => Float32Array.from(await tensor.data())),
    );
    const resumed = optimisers[optimiser]();
    await resumed.setWeights(saved);
    steps(resumed);
    values.push(Float32Array.from(await weight.data()));
    weight.dispose();
    return values;
  };
  const expected = await run('cpu');
  const actual = await run('webgpu');
  if (expected.length !== actual.length) return Infinity;
  return Math.max(...expected.map((values, i) => measureError(actual[i]!, values)));
}

/** Counts every dispatch of every pass, whoever records it. */
function watchDispatches(): { stop(): number } {
  const pass = GPUComputePassEncoder.prototype;
  const dispatch = Reflect.get(pass, 'dispatchWorkgroups');
  let count = 0;
  pass.dispatchWorkgroups = function (...sizes) {
    count++;
    dispatch.apply(this, sizes);
  };
  return {
    stop: () => {
      pass.dispatchWorkgroups = dispatch;
      return count;
    },
  };
}
