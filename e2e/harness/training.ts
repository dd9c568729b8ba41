/** Trains small models on a backend: loss curves, dispatches a step, tensors left. */
import * as tf from '@tensorflow/tfjs-core';
import type { Backend } from './compare';
import { build, type ModelName } from './models';

const optimisers = {
  sgd: () => tf.train.sgd(0.1),
  momentum: () => tf.train.momentum(0.05, 0.9),
  nesterov: () => tf.train.momentum(0.05, 0.9, true),
  rmsprop: () => tf.train.rmsprop(0.01, 0.9, 0.5),
  centred: () => tf.train.rmsprop(0.01, 0.9, 0, 1e-4, true),
  adam: () => tf.train.adam(0.01),
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

/** Counts every dispatch of every pass, whoever records it. */
function watchDispatches(): { stop(): number } {
  const pass = GPUComputePassEncoder.prototype;
  const dispatch = pass.dispatchWorkgroups;
  let count = 0;
  pass.dispatchWorkgroups = function (...sizes) {
    count++;
    return dispatch.apply(this, sizes);
  };
  return {
    stop: () => {
      pass.dispatchWorkgroups = dispatch;
      return count;
    },
  };
}
