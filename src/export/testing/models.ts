/** Models that tests take out of the browser: the lessons’ own, and one for every trap on the way. */
import * as tf from '@tensorflow/tfjs';
import { ModelNotes } from '../../engine/worker/models/notes';
import { takeModels } from '../../engine/worker/models/take-models';
import type { TakenModel } from '../../engine/wire/taken-model';

const { layers } = tf;
type Layer = InstanceType<typeof layers.Layer>;

function chain(inputShape: (number | null)[], ...rest: Layer[]): tf.Sequential {
  return tf.sequential({ layers: [layers.inputLayer({ inputShape }), ...rest] });
}

const relu = { activation: 'relu' } as const;

function conv(filters: number): Layer {
  return layers.conv2d({ filters, kernelSize: 3, ...relu });
}

function pool(): Layer {
  return layers.maxPooling2d({ poolSize: 2 });
}

function image(...rest: Layer[]): tf.Sequential {
  return chain([28, 28, 1], ...rest);
}

function words(...rest: Layer[]): tf.Sequential {
  return chain([null], ...rest);
}

const sigmoids = { recurrentActivation: 'sigmoid' } as const;
/** Of many units, which orthogonal ones would take a minute to make. */
const wide = { ...sigmoids, recurrentInitializer: 'glorotNormal' } as const;

function residual(): tf.LayersModel {
  const input = tf.input({ shape: [8, 8, 3] });
  const shared = layers.conv2d({ filters: 3, kernelSize: 3, padding: 'same', activation: 'elu' });
  const once = shared.apply(input) as tf.SymbolicTensor;
  const twice = shared.apply(once) as tf.SymbolicTensor;
  const sum = layers.add().apply([input, twice]) as tf.SymbolicTensor;
  const wide = layers.concatenate().apply([sum, once]) as tf.SymbolicTensor;
  const mean = layers.globalAveragePooling2d({}).apply(wide) as tf.SymbolicTensor;
  const peak = layers.globalMaxPooling2d({}).apply(wide) as tf.SymbolicTensor;
  const both = layers.multiply().apply([mean, peak]);
  return tf.model({
    inputs: input,
    outputs: layers.dense({ units: 2 }).apply(both) as tf.SymbolicTensor,
  });
}

function twoInputs(): tf.LayersModel {
  const [a, b] = [tf.input({ shape: [4] }), tf.input({ shape: [6], dtype: 'int32' })];
  const read = layers.embedding({ inputDim: 9, outputDim: 4 }).apply(b) as tf.SymbolicTensor;
  const flat = layers.flatten().apply(read) as tf.SymbolicTensor;
  const all = layers.concatenate().apply([a, flat]) as tf.SymbolicTensor;
  const one = layers.dense({ units: 3, activation: 'softmax' }).apply(all) as tf.SymbolicTensor;
  const other = layers.dense({ units: 1, activation: 'tanh' }).apply(all) as tf.SymbolicTensor;
  return tf.model({ inputs: [a, b], outputs: [one, other] });
}

/** Networks A to D are the lesson's on handwritten digits. */
export const makers: Readonly<Record<string, () => tf.LayersModel>> = {
  A: () => image(conv(32), pool(), conv(64), pool(), layers.flatten(), layers.dense({ units: 10 })),
  B: () =>
    image(
      conv(32),
      pool(),
      layers.flatten(),
      layers.dense({ units: 128, ...relu }),
      layers.dense({ units: 10 }),
    ),
  C: () =>
    image(
      ...[conv(32), pool(), conv(64), pool(), conv(64), layers.flatten()],
      ...[layers.dense({ units: 64, ...relu }), layers.dense({ units: 10, activation: 'softmax' })],
    ),
  D: () =>
    image(layers.flatten(), layers.dense({ units: 128, ...relu }), layers.dense({ units: 10 })),
  sentiment: () =>
    words(
      layers.embedding({ inputDim: 200, outputDim: 32, maskZero: true }),
      layers.lstm({ units: 64, ...wide }),
      layers.dense({ units: 1, activation: 'sigmoid' }),
    ),
  characters: () =>
    chain(
      [40, 30],
      layers.lstm({ units: 128, returnSequences: true, ...wide }),
      layers.lstm({ units: 128, ...wide }),
      layers.dense({ units: 30, activation: 'softmax' }),
    ),
  'LSTM as TensorFlow.js has it': () =>
    chain([9, 5], layers.lstm({ units: 6 }), layers.dense({ units: 2 })),
  GRU: () =>
    chain(
      [9, 5],
      layers.gru({ units: 7, returnSequences: true, ...sigmoids }),
      layers.gru({ units: 6, goBackwards: true }),
      layers.dense({ units: 2 }),
    ),
  'GRU of masked words': () =>
    words(
      layers.embedding({ inputDim: 3, outputDim: 4, maskZero: true }),
      layers.dropout({ rate: 0.3 }),
      layers.gru({ units: 5, returnSequences: true }),
      layers.gru({ units: 6 }),
    ),
  SimpleRNN: () =>
    chain(
      [9, 5],
      layers.simpleRNN({ units: 7, returnSequences: true }),
      layers.simpleRNN({ units: 4, activation: 'relu', goBackwards: true, returnSequences: true }),
      layers.simpleRNN({ units: 4, activation: 'softplus', useBias: false }),
    ),
  bidirectional: () =>
    chain(
      [9, 5],
      layers.bidirectional({
        layer: layers.lstm({ units: 4, returnSequences: true, ...sigmoids }),
        mergeMode: 'concat',
      }),
      layers.bidirectional({ layer: layers.gru({ units: 3 }), mergeMode: 'sum' }),
    ),
  'bidirectional of masked words': () =>
    words(
      layers.embedding({ inputDim: 3, outputDim: 4, maskZero: true }),
      layers.bidirectional({
        layer: layers.lstm({ units: 4, returnSequences: true }),
        mergeMode: 'ave',
      }),
      layers.bidirectional({ layer: layers.simpleRNN({ units: 3 }), mergeMode: 'mul' }),
    ),
  'same padding, stride 2': () =>
    chain(
      [9, 8, 2],
      layers.conv2d({ filters: 3, kernelSize: [3, 4], strides: [2, 3], padding: 'same' }),
      layers.batchNormalization(),
      layers.activation({ activation: 'hardSigmoid' }),
      layers.conv2d({
        filters: 4,
        kernelSize: 2,
        padding: 'same',
        dilationRate: 2,
        activation: 'softmax',
      }),
      layers.flatten(),
    ),
  'pooling at the edge': () =>
    chain(
      [7, 6, 2],
      layers.maxPooling2d({ poolSize: 3, strides: 2, padding: 'same' }),
      layers.averagePooling2d({ poolSize: [3, 2], strides: [2, 1], padding: 'same' }),
      layers.averagePooling2d({ poolSize: 2, strides: 1 }),
    ),
  'one axis': () =>
    chain(
      [20, 3],
      layers.conv1d({
        filters: 4,
        kernelSize: 3,
        strides: 2,
        padding: 'same',
        activation: 'swish',
      }),
      layers.maxPooling1d({ poolSize: 2 }),
      layers.spatialDropout1d({ rate: 0.2 }),
      layers.batchNormalization(),
      layers.averagePooling1d({ poolSize: 2 }),
      layers.globalAveragePooling1d(),
      layers.batchNormalization({ momentum: 0.9, epsilon: 1e-5 }),
    ),
  'layers that normalise': () =>
    chain(
      [5, 4],
      layers.layerNormalization(),
      layers.timeDistributed({ layer: layers.dense({ units: 3 }) }),
      layers.layerNormalization({ epsilon: 1e-5 }),
      layers.globalMaxPooling1d({}),
    ),
  upwards: () =>
    chain(
      [12],
      layers.reshape({ targetShape: [2, 3, 2] }),
      layers.conv2dTranspose({ filters: 4, kernelSize: 4, strides: 2, padding: 'same', ...relu }),
      layers.conv2dTranspose({ filters: 2, kernelSize: 3, strides: 2, padding: 'same' }),
      layers.upSampling2d({ size: [2, 1] }),
      layers.zeroPadding2d({
        padding: [
          [1, 0],
          [2, 3],
        ],
      }),
      layers.conv2dTranspose({ filters: 2, kernelSize: 3 }),
      layers.permute({ dims: [3, 1, 2] }),
      layers.reshape({ targetShape: [2, -1] }),
    ),
  'channels apart': () =>
    chain(
      [7, 6, 3],
      layers.depthwiseConv2d({ kernelSize: 3, depthMultiplier: 2, strides: 2, padding: 'same' }),
      layers.separableConv2d({ filters: 4, kernelSize: 2, depthMultiplier: 2, activation: 'tanh' }),
      layers.leakyReLU({ alpha: 0.1 }),
    ),
  'chain within a chain': () =>
    tf.sequential({
      layers: [
        tf.sequential({
          layers: [layers.dense({ units: 4, inputShape: [3], activation: 'gelu' })],
        }),
        layers.gaussianNoise({ stddev: 0.1 }),
        layers.softmax(),
        layers.repeatVector({ n: 2 }),
      ],
    }),
  residual,
  'two inputs': twoInputs,
};

/** Numbers that differ from all that a layer begins with, small enough that predictions are of the size of 1. */
export function scramble(model: tf.LayersModel): void {
  const values = model.getWeights().map((weight, i) => {
    const [low, high] = weight.rank > 1 ? [-0.02, 0.02] : [0.01, 0.3];
    return tf.tidy(() => tf.add(weight, tf.randomUniform(weight.shape, low, high, 'float32', i)));
  });
  model.setWeights(values);
  tf.dispose(values);
}

/** The model as a run would leave it behind. */
export async function take(model: tf.LayersModel, notes = new ModelNotes()): Promise<TakenModel> {
  notes.noteMade(model);
  const [taken] = await takeModels(notes);
  return taken!;
}
