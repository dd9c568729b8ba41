// Small models with every kind of layer that the lessons train, for tests against the cpu backend.
import * as tf from '@tensorflow/tfjs-core';
import { layers, sequential, type Sequential } from '@tensorflow/tfjs-layers';
import { fill } from './testing';

export interface TestModel {
  build(): Sequential;
  readonly inputShape: readonly number[];
  readonly outputShape: readonly number[];
  /** Integer inputs below this bound, for embeddings; otherwise uniform floats. */
  readonly vocabulary?: number;
}

type Layer = Parameters<Sequential['add']>[0];

function stack(...parts: Layer[]): Sequential {
  const model = sequential();
  for (const part of parts) model.add(part);
  return model;
}

export const testModels: Readonly<Record<string, TestModel>> = {
  dense: {
    build: () =>
      stack(
        layers.dense({ units: 13, activation: 'relu', inputShape: [7] }),
        layers.dense({ units: 9, activation: 'tanh' }),
        layers.dense({ units: 3 }),
      ),
    inputShape: [7],
    outputShape: [3],
  },
  convolutional: {
    build: () =>
      stack(
        layers.conv2d({ filters: 6, kernelSize: 3, activation: 'relu', inputShape: [12, 12, 1] }),
        layers.maxPooling2d({ poolSize: 2 }),
        layers.conv2d({ filters: 8, kernelSize: 3, activation: 'relu', padding: 'same' }),
        layers.maxPooling2d({ poolSize: 2 }),
        layers.flatten(),
        layers.dense({ units: 12, activation: 'relu' }),
        layers.dense({ units: 4, activation: 'softmax' }),
      ),
    inputShape: [12, 12, 1],
    outputShape: [4],
  },
  normalised: {
    build: () =>
      stack(
        layers.conv2d({
          filters: 8,
          kernelSize: 3,
          strides: 2,
          padding: 'same',
          useBias: false,
          inputShape: [9, 9, 3],
        }),
        layers.batchNormalization(),
        layers.leakyReLU(),
        layers.conv2d({ filters: 5, kernelSize: 2, activation: 'elu', useBias: false }),
        layers.averagePooling2d({ poolSize: 2 }),
        layers.globalAveragePooling2d({}),
        layers.dense({ units: 3, activation: 'sigmoid' }),
      ),
    inputShape: [9, 9, 3],
    outputShape: [3],
  },
  depthwise: {
    build: () =>
      stack(
        layers.depthwiseConv2d({
          kernelSize: 3,
          depthMultiplier: 2,
          padding: 'same',
          inputShape: [8, 8, 4],
        }),
        layers.separableConv2d({ filters: 8, kernelSize: 3, activation: 'relu' }),
        layers.maxPooling2d({ poolSize: 3, strides: 2, padding: 'same' }),
        layers.flatten(),
        layers.dense({ units: 3 }),
      ),
    inputShape: [8, 8, 4],
    outputShape: [3],
  },
  transposed: {
    build: () =>
      stack(
        layers.dense({ units: 3 * 3 * 8, activation: 'relu', inputShape: [5] }),
        layers.reshape({ targetShape: [3, 3, 8] }),
        layers.conv2dTranspose({
          filters: 6,
          kernelSize: 4,
          strides: 2,
          padding: 'same',
          activation: 'relu',
        }),
        layers.conv2dTranspose({ filters: 1, kernelSize: 4, strides: 2, padding: 'same' }),
      ),
    inputShape: [5],
    outputShape: [12, 12, 1],
  },
  embedded: {
    build: () =>
      stack(
        layers.embedding({ inputDim: 11, outputDim: 6, inputLength: 5 }),
        layers.layerNormalization(),
        layers.flatten(),
        layers.dense({ units: 4 }),
      ),
    inputShape: [5],
    outputShape: [4],
    vocabulary: 11,
  },
  recurrent: {
    build: () =>
      stack(
        layers.lstm({
          units: 7,
          inputShape: [6, 5],
          returnSequences: true,
          recurrentInitializer: 'glorotNormal',
        }),
        layers.gru({ units: 5, recurrentInitializer: 'glorotNormal' }),
        layers.dense({ units: 3 }),
      ),
    inputShape: [6, 5],
    outputShape: [3],
  },
};

/** A batch of inputs and targets that is the same on every backend. */
export function makeBatch(model: TestModel, size: number): { x: tf.Tensor; y: tf.Tensor } {
  const { vocabulary } = model;
  const raw = fill([size, ...model.inputShape], 11);
  const x = vocabulary
    ? tf.tidy(() => tf.floor(tf.mul(tf.add(raw, 1), vocabulary / 2 - 1e-3)))
    : raw.clone();
  raw.dispose();
  return { x, y: fill([size, ...model.outputShape], 12) };
}

/** Weights that are the same on every backend. */
export function setFixedWeights(model: Sequential): void {
  const weights = model.getWeights().map((weight, index) => {
    const values = tf.tidy(() => tf.mul(fill(weight.shape, 100 + index), 0.4));
    // Variances must stay positive; every other weight may have any sign.
    const isVariance = model.weights[index]?.name.includes('variance') ?? false;
    return isVariance ? tf.tidy(() => tf.add(tf.abs(values), 0.5)) : values;
  });
  model.setWeights(weights);
  tf.dispose(weights);
}
