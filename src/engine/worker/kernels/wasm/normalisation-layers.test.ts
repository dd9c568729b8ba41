// Normalisation layers in one operation against the stock layers on the cpu backend.
import * as tf from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { installKernels } from '../index';
import { fill, loadBuilt, measureError, startWasm, type Backend } from '../testing';
import * as names from './names';

const calls = new Map<string, number>();

beforeAll(async () => {
  await startWasm();
  await installKernels('wasm', { assets: '', threads: 1, load: loadBuilt });
  for (const name of [names.LayerNormalise, names.BatchNormalise]) {
    const kernel = tf.getKernel(name, 'wasm');
    tf.unregisterKernel(name, 'wasm');
    tf.registerKernel({
      ...kernel,
      kernelFunc: (args) => {
        calls.set(name, (calls.get(name) ?? 0) + 1);
        return kernel.kernelFunc(args);
      },
    });
  }
}, 120_000);

beforeEach(() => {
  calls.clear();
});

afterAll(() => tf.disposeVariables());

type LayerName = 'layerNormalization' | 'batchNormalization';

interface Case {
  readonly name: LayerName;
  readonly shape: readonly number[];
  readonly options?: Readonly<Record<string, unknown>>;
  readonly training?: boolean;
}

/** The output, the gradients of the input and of every weight, and the weights after the call. */
async function runOn(backend: Backend, { name, shape, options, training = true }: Case) {
  await tf.setBackend(backend);
  const layer = layers[name]({ epsilon: 1e-3, ...options });
  tf.tidy(() => void layer.apply(tf.zeros([...shape]), { training }));
  tf.tidy(() => {
    const values = layer.weights.map((weight, index) => {
      const value = fill(weight.shape as number[], 20 + index);
      return weight.name.includes('variance') ? tf.add(tf.abs(value), 0.5) : value;
    });
    layer.setWeights(values);
  });
  const variables = layer.trainableWeights.map(
    (weight) => tf.engine().registeredVariables[weight.name]!,
  );
  const results = tf.tidy(() => {
    const x = tf.add(tf.mul(fill([...shape], 1), 3), 1);
    const apply = (value: tf.Tensor) => layer.call(value, { training }) as tf.Tensor;
    const loss = (value: tf.Tensor) => {
      const y = apply(value);
      return tf.sum<tf.Scalar>(tf.mul(y, fill(y.shape, 9)));
    };
    const { grads } = tf.variableGrads(() => loss(x), variables);
    return [
      apply(x),
      tf.grad(loss)(x),
      ...variables.map((variable) => grads[variable.name]!),
      ...layer.getWeights(),
    ].map((tensor) => Float32Array.from(tensor.dataSync()));
  });
  layer.dispose();
  return results;
}

async function expectSame(spec: Case): Promise<void> {
  const expected = await runOn('cpu', spec);
  const actual = await runOn('wasm', spec);
  expect(actual.length).toBe(expected.length);
  expected.forEach((values, index) => {
    expect(measureError(actual[index]!, values), `result ${index}`).toBeLessThanOrEqual(1e-5);
  });
}

const shapes = [
  [4, 2],
  [3, 7],
  [64, 10],
  [5, 4, 6],
  [300, 3],
  [2, 9, 8, 13],
];

describe.each([
  ['layerNormalization', names.LayerNormalise],
  ['batchNormalization', names.BatchNormalise],
] as const)('%s', (name, kernel) => {
  test.each(shapes)('of [%j, %j, %j, %j]', async (...dimensions) => {
    const shape = dimensions.filter(Number.isFinite);
    await expectSame({ name, shape });
    expect(calls.get(kernel)).toBeGreaterThan(0);
  });

  test('gradients of gradients go the stock way', async () => {
    const results: Float32Array[] = [];
    for (const backend of ['cpu', 'wasm'] as const) {
      await tf.setBackend(backend);
      const layer = layers[name]({});
      layer.build([null, 6]);
      const first = tf.grad((x: tf.Tensor) =>
        tf.sum(tf.pow(layer.call(x, { training: true }) as tf.Tensor, 3)),
      );
      const second = tf.tidy(() =>
        tf
          .grad((x: tf.Tensor) => tf.sum(tf.square(first(x))))(fill([5, 6], 1))
          .dataSync(),
      );
      results.push(Float32Array.from(second));
    }
    expect(measureError(results[1]!, results[0]!)).toBeLessThanOrEqual(1e-4);
    expect(calls.size).toBe(0);
  });
});

test.each([{ axis: 1 }, { axis: [1, 2] }])(
  'layer normalisation with %j goes the stock way',
  async (options) => {
    await expectSame({ name: 'layerNormalization', shape: [3, 4, 5], options });
    expect(calls.size).toBe(0);
  },
);

test('batch normalisation by moving averages goes the stock way', async () => {
  await expectSame({ name: 'batchNormalization', shape: [4, 6], training: false });
  expect(calls.size).toBe(0);
});

test('leaves no tensor behind', async () => {
  await tf.setBackend('wasm');
  const { numTensors } = tf.memory();
  for (const name of ['layerNormalization', 'batchNormalization'] as const) {
    await runOn('wasm', { name, shape: [3, 7] });
  }
  expect(tf.memory().numTensors).toBe(numTensors);
});
