// Convolution layers with a bias and ReLU in one pass: where they are used, where not, and what they give.
import * as tf from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { installKernels } from '../index';
import { fill, loadBuilt, measureError, startWasm, type Backend } from '../testing';
import { ConvolutionRelu } from './names';

const BUILD_TIMEOUT_MS = 120_000;
let calls = 0;

beforeAll(async () => {
  await startWasm();
  await installKernels('wasm', { assets: '', threads: 1, load: loadBuilt });
  const kernel = tf.getKernel(ConvolutionRelu, 'wasm');
  tf.unregisterKernel(ConvolutionRelu, 'wasm');
  tf.registerKernel({
    ...kernel,
    kernelFunc: (args) => {
      calls++;
      return kernel.kernelFunc(args);
    },
  });
}, BUILD_TIMEOUT_MS);

beforeEach(() => {
  calls = 0;
});

type Settings = Readonly<Record<string, unknown>>;

const shape = [2, 9, 8, 3];
const plain = { filters: 5, kernelSize: 3, activation: 'relu' } as const;

/** The gradients of the input and of every weight, or of the sum of their squares by the input. */
async function runOn(backend: Backend, settings: Settings, twice = false) {
  await tf.setBackend(backend);
  const layer = layers.conv2d({ ...plain, ...settings });
  const results = tf.tidy(() => {
    const x = fill(shape, 1);
    layer.apply(x);
    layer.setWeights(layer.weights.map((weight, i) => fill(weight.shape as number[], 20 + i)));
    const variables = layer.trainableWeights.map(
      ({ name }) => tf.engine().registeredVariables[name]!,
    );
    const loss = (value: tf.Tensor) => {
      const y = layer.apply(value) as tf.Tensor;
      return tf.sum<tf.Scalar>(tf.mul(tf.square(y), fill(y.shape, 9)));
    };
    const first = (value: tf.Tensor) =>
      tf.grads((input: tf.Tensor) => loss(input))([value, ...variables]);
    if (!twice) return first(x).map((tensor) => Float32Array.from(tensor.dataSync()));
    const second = tf.grad((value: tf.Tensor) => tf.sum(tf.square(tf.grad(loss)(value))));
    return [Float32Array.from(second(x).dataSync())];
  });
  layer.dispose();
  return results;
}

async function expectSame(settings: Settings, twice = false): Promise<void> {
  const expected = await runOn('cpu', settings, twice);
  const actual = await runOn('wasm', settings, twice);
  expected.forEach((values, index) => {
    expect(measureError(actual[index]!, values), `result ${index}`).toBeLessThanOrEqual(1e-5);
  });
}

describe('in one pass', () => {
  test.each([{}, { strides: 2 }, { padding: 'same' }, { kernelSize: [1, 4] }])(
    'with %j',
    async (settings) => {
      await expectSame(settings);
      expect(calls).toBe(1);
    },
  );
});

describe('the stock way', () => {
  test.each([{ useBias: false }, { activation: 'tanh' }])('with %j', async (settings) => {
    await expectSame(settings);
    expect(calls).toBe(0);
  });

  test('without a gradient', async () => {
    await tf.setBackend('wasm');
    const layer = layers.conv2d(plain);
    expect((layer.apply(fill(shape, 1)) as tf.Tensor).shape).toEqual([2, 7, 6, 5]);
    expect(calls).toBe(0);
    layer.dispose();
  });

  test('for gradients of gradients', async () => {
    await expectSame({}, true);
    expect(calls).toBe(0);
  });
});
