// Recurrent models as lessons use them, on the fused operations against the cpu backend: training, masks
// that layers make, encoders that hand on their states, saving, memory, errors.
import * as tf from '@tensorflow/tfjs-core';
import {
  layers,
  loadLayersModel,
  model,
  sequential,
  type LayersModel,
  type SymbolicTensor,
} from '@tensorflow/tfjs-layers';
import { beforeAll, expect, test } from 'vitest';
import { installKernels } from '../../index';
import { fill, loadBuilt, startWasm, type Backend } from '../../testing';
import { countCalls, mendUnstackGradient } from '../testing/recurrent';

const BUILD_TIMEOUT_MS = 120_000;
const [ROWS, STEPS, VOCABULARY] = [6, 9, 7];
let calls: () => number;

beforeAll(async () => {
  await startWasm();
  await installKernels('wasm', { assets: '', threads: 1, load: loadBuilt });
  mendUnstackGradient();
  calls = countCalls(['LstmSequence', 'GruSequence', 'SimpleRnnSequence']);
}, BUILD_TIMEOUT_MS);

function setFixedWeights(net: LayersModel): void {
  tf.tidy(() => {
    net.setWeights(net.getWeights().map(({ shape }, index) => tf.mul(fill(shape, index + 3), 0.4)));
  });
}

function buildStacked(): LayersModel {
  const net = sequential();
  net.add(layers.lstm({ units: 11, returnSequences: true, inputShape: [STEPS, VOCABULARY] }));
  net.add(layers.lstm({ units: 10, recurrentActivation: 'sigmoid', dropout: 0 }));
  net.add(layers.dense({ units: VOCABULARY, activation: 'softmax' }));
  return net;
}

function buildMasked(): LayersModel {
  const net = sequential();
  net.add(layers.embedding({ inputDim: 5, outputDim: 6, maskZero: true, inputLength: STEPS }));
  net.add(layers.gru({ units: 9, returnSequences: true }));
  net.add(layers.bidirectional({ layer: layers.simpleRNN({ units: 4 }), mergeMode: 'concat' }));
  net.add(layers.dense({ units: VOCABULARY, activation: 'softmax' }));
  return net;
}

/** An encoder whose last states are where a decoder of the same input starts. */
function buildTranslator(): LayersModel {
  const input = layers.input({ shape: [STEPS, VOCABULARY] });
  const encoder = layers.lstm({ units: 8, returnState: true });
  const [, h, c] = encoder.apply(input) as SymbolicTensor[];
  const decoder = layers.lstm({ units: 8 });
  const decoded = decoder.apply([input, h!, c!]) as SymbolicTensor;
  const output = layers.dense({ units: VOCABULARY, activation: 'softmax' }).apply(decoded);
  return model({ inputs: input, outputs: output as SymbolicTensor });
}

function makeSamples(words: boolean): { x: tf.Tensor; y: tf.Tensor } {
  return tf.tidy(() => {
    const noise = fill([ROWS, STEPS], 2);
    // Words are 0 to 4, of which 0 is masked out.
    const x = words ? tf.floor(tf.mul(tf.add(noise, 1), 2.5)) : fill([ROWS, STEPS, VOCABULARY], 2);
    const labels = tf.range(0, ROWS, 1, 'int32');
    return { x, y: tf.cast(tf.oneHot(labels, VOCABULARY), 'float32') };
  });
}

async function trainOn(
  backend: Backend,
  build: () => LayersModel,
  words: boolean,
  epochs = 20,
): Promise<number[]> {
  await tf.setBackend(backend);
  const net = build();
  const optimizer = tf.train.adam(0.01);
  net.compile({ optimizer, loss: 'categoricalCrossentropy' });
  setFixedWeights(net);
  const { x, y } = makeSamples(words);
  const { history } = await net.fit(x, y, { epochs, batchSize: ROWS, shuffle: false });
  net.dispose();
  optimizer.dispose();
  tf.dispose([x, y]);
  return history.loss as number[];
}

test.each([
  ['stacked LSTMs', buildStacked, false],
  ['masked GRU and bidirectional layer', buildMasked, true],
  ['encoder and decoder', buildTranslator, false],
] as const)('%s: the loss curve of the cpu backend over 20 steps', async (_name, build, words) => {
  const expected = await trainOn('cpu', build, words);
  const before = calls();
  const actual = await trainOn('wasm', build, words);
  expect(calls()).toBeGreaterThan(before);
  expect(expected[19]).toBeLessThan(expected[0]!);
  expected.forEach((loss, step) => {
    expect(Math.abs(actual[step]! - loss) / loss, `step ${step}`).toBeLessThan(1e-3);
  });
});

test('saving and loading keep a model as it was', async () => {
  await tf.setBackend('wasm');
  const net = buildStacked();
  setFixedWeights(net);
  const { x, y } = makeSamples(false);
  const expected = net.predict(x) as tf.Tensor;
  let saved: tf.io.ModelArtifacts | undefined;
  await net.save(
    tf.io.withSaveHandler(async (artifacts) => {
      saved = artifacts;
      return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } };
    }),
  );
  const loaded = await loadLayersModel(tf.io.fromMemory(saved!));
  const actual = loaded.predict(x) as tf.Tensor;
  expect(actual.dataSync()).toEqual(expected.dataSync());
  tf.dispose([x, y, expected, actual]);
  net.dispose();
  loaded.dispose();
});

test('leaves no tensor behind after 20 models', async () => {
  for (const build of [buildStacked, buildTranslator]) await trainOn('wasm', build, false, 2);
  await trainOn('wasm', buildMasked, true, 2);
  const { numTensors, numBytes } = tf.memory();
  for (let round = 0; round < 20; round++) {
    await trainOn('wasm', round % 2 ? buildStacked : buildTranslator, false, 2);
    await trainOn('wasm', buildMasked, true, 2);
  }
  expect(tf.memory().numTensors).toBe(numTensors);
  expect(tf.memory().numBytes).toBe(numBytes);
});

test('a prediction keeps nothing but its result', async () => {
  await tf.setBackend('wasm');
  const layer = layers.lstm({ units: 5, returnSequences: true });
  const x = fill([3, 4, 2], 1);
  tf.dispose(layer.apply(x) as tf.Tensor);
  const { numTensors } = tf.memory();
  const y = layer.apply(x) as tf.Tensor;
  expect(tf.memory().numTensors).toBe(numTensors + 1);
  tf.dispose([x, y]);
  layer.dispose();
});

test('wrong shapes give the errors of TensorFlow.js', async () => {
  const messages: string[] = [];
  for (const backend of ['cpu', 'wasm'] as const) {
    await tf.setBackend(backend);
    const layer = layers.lstm({ units: 5, name: 'layer' });
    tf.tidy(() => void layer.apply(fill([3, 4, 2], 1)));
    const states = [fill([3, 5], 1), fill([3, 4], 1)];
    for (const wrong of [
      () => layer.apply(fill([3, 4], 1)),
      () => layer.apply(fill([3, 4, 7], 1)),
      () => layer.call(fill([3, 4, 2], 1), { initialState: states }),
      () => layer.call(fill([3, 4, 2], 1), { initialState: states.slice(1) }),
    ]) {
      messages.push(`${backend}: ${describeError(() => tf.tidy(() => void wrong()))}`);
    }
    layer.dispose();
  }
  const [expected, actual] = [messages.slice(0, 4), messages.slice(4)];
  expect(actual).toEqual(expected.map((message) => message.replace('cpu', 'wasm')));
});

function describeError(run: () => void): string {
  try {
    run();
  } catch (error) {
    return String(error);
  }
  throw new Error('this should have failed');
}

test('a gradient that was asked for twice is an error, not a wrong number', async () => {
  await tf.setBackend('wasm');
  const layer = layers.lstm({ units: 5 });
  const x = fill([3, 4, 2], 1);
  tf.tidy(() => void layer.apply(x));
  const slope = tf.grad((value) => tf.sum(layer.call(value, {}) as tf.Tensor));
  expect(() => tf.tidy(() => tf.grad((value) => tf.sum(tf.square(slope(value))))(x))).toThrow();
  x.dispose();
  layer.dispose();
});
