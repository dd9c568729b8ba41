// The lessons' image models, and how much arithmetic one training step of them takes.
import * as tf from '@tensorflow/tfjs-core';
import { layers, sequential, type Sequential } from '@tensorflow/tfjs-layers';

const CLASSES = 10;

/** Filters of each convolution (3×3, ReLU, then 2×2 max pooling, except after a last one that is marked). */
export interface CnnSpec {
  readonly name: string;
  readonly convolutions: readonly { filters: number; pool: boolean }[];
  readonly dense: readonly number[];
}

export const cnnSpecs: readonly CnnSpec[] = [
  {
    name: 'conv32-pool-conv64-pool-dense10',
    convolutions: [
      { filters: 32, pool: true },
      { filters: 64, pool: true },
    ],
    dense: [],
  },
  {
    name: 'conv32-pool-dense128-dense10',
    convolutions: [{ filters: 32, pool: true }],
    dense: [128],
  },
  {
    name: 'conv32-pool-conv64-pool-conv64-dense64-dense10',
    convolutions: [
      { filters: 32, pool: true },
      { filters: 64, pool: true },
      { filters: 64, pool: false },
    ],
    dense: [64],
  },
];

export function buildCnn({ convolutions, dense }: CnnSpec): Sequential {
  const model = sequential();
  convolutions.forEach(({ filters, pool }, index) => {
    const shape = index === 0 ? { inputShape: [28, 28, 1] } : {};
    model.add(layers.conv2d({ filters, kernelSize: 3, activation: 'relu', ...shape }));
    if (pool) model.add(layers.maxPooling2d({ poolSize: 2 }));
  });
  model.add(layers.flatten());
  for (const units of dense) model.add(layers.dense({ units, activation: 'relu' }));
  model.add(layers.dense({ units: CLASSES, activation: 'softmax' }));
  model.compile({ optimizer: tf.train.adam(), loss: 'categoricalCrossentropy' });
  return model;
}

/** A random batch: images in [0, 1) and one-hot labels. */
export function makeImages(batch: number): { x: tf.Tensor; y: tf.Tensor } {
  return tf.tidy(() => ({
    x: tf.randomUniform([batch, 28, 28, 1], 0, 1, 'float32', 1),
    y: tf.cast(
      tf.oneHot(tf.randomUniform<tf.Rank.R1>([batch], 0, CLASSES, 'int32', 2), CLASSES),
      'float32',
    ),
  }));
}

/** Floating-point operations of the products in one step: forward, weights' and inputs' gradients. */
export function countStepFlops({ convolutions, dense }: CnnSpec, batch: number): number {
  let flops = 0;
  let [size, channels] = [28, 1];
  convolutions.forEach(({ filters, pool }, index) => {
    size -= 2;
    // The first layer's input needs no gradient.
    const passes = index === 0 ? 2 : 3;
    flops += passes * 2 * batch * size * size * 9 * channels * filters;
    channels = filters;
    if (pool) size = Math.floor(size / 2);
  });
  let width = size * size * channels;
  for (const units of [...dense, CLASSES]) {
    flops += 3 * 2 * batch * width * units;
    width = units;
  }
  return flops;
}
