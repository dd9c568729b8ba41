// Small models with every kind of layer that the lessons train, for tests against the cpu backend.
import * as tf from '@tensorflow/tfjs-core';
import {
  layers,
  model,
  sequential,
  type LayersModel,
  type Sequential,
  type SymbolicTensor,
} from '@tensorflow/tfjs-layers';
import { fill } from '.';

export interface TestModel {
  build(): LayersModel;
  readonly inputShape: readonly number[];
  readonly outputShape: readonly number[];
  /** Integer inputs below this bound, for embeddings; otherwise uniform floats. */
  readonly vocabulary?: number;
}

type Layer = Parameters<Sequential['add']>[0];

function stack(...parts: Layer[]): Sequential {
  const net = sequential();
  for (const part of parts) net.add(part);
  return net;
}

/** The output of one more layer. */
function put(layer: Layer, ...inputs: SymbolicTensor[]): SymbolicTensor {
  return layer.apply(inputs.length > 1 ? inputs : inputs[0]!) as SymbolicTensor;
}

/** A block of a Transformer: attention, a dense network for each position, residuals and norms around. */
function buildTransformer(): LayersModel {
  const [steps, width] = [6, 8];
  const tokens = layers.input({ shape: [steps] });
  const x = put(layers.embedding({ inputDim: 11, outputDim: width }), tokens);
  const project = () => put(layers.dense({ units: width, useBias: false }), x);
  const scores = put(layers.dot({ axes: [2, 2] }), project(), project());
  const weights = put(layers.activation({ activation: 'softmax' }), scores);
  const mixed = put(layers.dot({ axes: [2, 1] }), weights, project());
  const attended = put(layers.layerNormalization(), put(layers.add(), x, mixed));
  const wide = layers.dense({ units: 12, activation: 'gelu' });
  const inner = put(layers.timeDistributed({ layer: wide }), attended);
  const narrow = put(
    layers.dropout({ rate: 0.3, seed: 5 }),
    put(layers.dense({ units: width }), inner),
  );
  const y = put(layers.layerNormalization(), put(layers.add(), attended, narrow));
  const pooled = put(layers.globalAveragePooling1d({}), y);
  return model({ inputs: tokens, outputs: put(layers.dense({ units: 3 }), pooled) });
}

/** An image through branches that are joined, down and up again. */
function buildBranches(): LayersModel {
  const image = layers.input({ shape: [8, 8, 3] });
  const conv = (filters: number, x: SymbolicTensor, options: object = {}) =>
    put(layers.conv2d({ filters, kernelSize: 3, padding: 'same', ...options }), x);
  const left = put(layers.leakyReLU({ alpha: 0.1 }), conv(4, image, { strides: 2 }));
  const right = put(layers.averagePooling2d({ poolSize: 3, strides: 2, padding: 'same' }), image);
  const joined = put(layers.concatenate(), left, right);
  const up = put(layers.upSampling2d({ size: [2, 2] }), put(layers.reLU(), joined));
  const whole = put(layers.concatenate(), up, image);
  const gated = put(layers.multiply(), conv(5, whole), conv(5, whole, { activation: 'sigmoid' }));
  const most = put(layers.globalMaxPooling2d({}), gated);
  return model({ inputs: image, outputs: put(layers.dense({ units: 2 }), most) });
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
  bothWays: {
    build: () =>
      stack(
        layers.timeDistributed({
          layer: layers.dense({ units: 6, activation: 'tanh' }),
          inputShape: [5, 4],
        }),
        layers.bidirectional({
          layer: layers.lstm({ units: 4, returnSequences: true, dropout: 0 }),
          mergeMode: 'concat',
        }),
        layers.simpleRNN({ units: 5 }),
        layers.dense({ units: 2, activation: 'softmax' }),
      ),
    inputShape: [5, 4],
    outputShape: [2],
  },
  words: {
    build: () =>
      stack(
        layers.embedding({ inputDim: 13, outputDim: 6, inputLength: 9 }),
        layers.conv1d({ filters: 7, kernelSize: 3, activation: 'relu' }),
        layers.maxPooling1d({ poolSize: 2 }),
        layers.globalMaxPooling1d({}),
        layers.dropout({ rate: 0.4, seed: 3 }),
        layers.dense({ units: 3 }),
      ),
    inputShape: [9],
    outputShape: [3],
    vocabulary: 13,
  },
  activated: {
    build: () =>
      stack(
        layers.dense({ units: 9, activation: 'elu', inputShape: [6] }),
        layers.batchNormalization(),
        layers.dense({ units: 8, activation: 'selu' }),
        layers.dense({ units: 8, activation: 'softplus' }),
        layers.dense({ units: 7, activation: 'gelu' }),
        layers.dense({ units: 7, activation: 'sigmoid' }),
        layers.dense({ units: 6 }),
        layers.softmax(),
      ),
    inputShape: [6],
    outputShape: [6],
  },
  transformer: {
    build: buildTransformer,
    inputShape: [6],
    outputShape: [3],
    vocabulary: 11,
  },
  branches: { build: buildBranches, inputShape: [8, 8, 3], outputShape: [2] },
};

/** A batch of inputs and targets that is the same on every backend. */
export function makeBatch(spec: TestModel, size: number): { x: tf.Tensor; y: tf.Tensor } {
  const { vocabulary } = spec;
  const raw = fill([size, ...spec.inputShape], 11);
  const x = vocabulary
    ? tf.tidy(() => tf.floor(tf.mul(tf.add(raw, 1), vocabulary / 2 - 1e-3)))
    : raw.clone();
  raw.dispose();
  return { x, y: fill([size, ...spec.outputShape], 12) };
}

/** Weights that are the same on every backend. */
export function setFixedWeights(net: LayersModel): void {
  const weights = net.getWeights().map((weight, index) => {
    const values = tf.tidy(() => tf.mul(fill(weight.shape, 100 + index), 0.4));
    // Variances must stay positive; every other weight may have any sign.
    const isVariance = net.weights[index]?.name.includes('variance') ?? false;
    return isVariance ? tf.tidy(() => tf.add(tf.abs(values), 0.5)) : values;
  });
  net.setWeights(weights);
  tf.dispose(weights);
}
