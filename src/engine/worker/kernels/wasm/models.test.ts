// Whole models on the fast kernels against the cpu backend: gradients, training, saving, memory.
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { installKernels } from '../index';
import { makeBatch, setFixedWeights, testModels, type TestModel } from '../testing/networks';
import { loadBuilt, measureError, startWasm, type Backend } from '../testing';
import { expectGradientsOfCpu } from './testing/models';

beforeAll(async () => {
  await startWasm();
  await installKernels('wasm', { assets: '', threads: 1, load: loadBuilt });
});

const optimisers: Readonly<Record<string, () => tf.Optimizer>> = {
  sgd: () => tf.train.sgd(0.05),
  momentum: () => tf.train.momentum(0.02, 0.9),
  nesterov: () => tf.train.momentum(0.02, 0.9, true),
  rmsprop: () => tf.train.rmsprop(0.005),
  adam: () => tf.train.adam(0.01),
};

async function trainOn(
  backend: Backend,
  spec: TestModel,
  makeOptimiser: () => tf.Optimizer,
  steps: number,
): Promise<{ losses: number[]; weights: Float32Array[] }> {
  await tf.setBackend(backend);
  const model = spec.build();
  const optimizer = makeOptimiser();
  model.compile({ optimizer, loss: 'meanSquaredError' });
  setFixedWeights(model);
  const { x, y } = makeBatch(spec, 6);
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) losses.push((await model.trainOnBatch(x, y)) as number);
  const weights = model.getWeights().map((weight) => Float32Array.from(weight.dataSync()));
  model.dispose();
  optimizer.dispose();
  tf.dispose([x, y]);
  return { losses, weights };
}

describe.each(Object.entries(testModels))('%s model', (_name, spec) => {
  test('has the gradients of the cpu backend', async () => {
    await expectGradientsOfCpu(spec);
  });

  test('has the loss curve of the cpu backend over 50 steps', async () => {
    const adam = () => tf.train.adam(0.003);
    const expected = await trainOn('cpu', spec, adam, 50);
    const actual = await trainOn('wasm', spec, adam, 50);
    expect(expected.losses[49]).toBeLessThan(expected.losses[0]!);
    expected.losses.forEach((loss, step) => {
      expect(Math.abs(actual.losses[step]! - loss) / loss, `step ${step}`).toBeLessThan(1e-3);
    });
  });
});

test.each(Object.entries(optimisers))('%s updates as on the cpu backend', async (_name, make) => {
  const expected = await trainOn('cpu', testModels.dense!, make, 10);
  const actual = await trainOn('wasm', testModels.dense!, make, 10);
  expected.weights.forEach((weight, index) => {
    expect(measureError(actual.weights[index]!, weight)).toBeLessThan(1e-4);
  });
});

test.each(['momentum', 'rmsprop', 'adam'])(
  '%s goes on where its saved state left off',
  async (name) => {
    await tf.setBackend('wasm');
    const spec = testModels.dense!;
    const { x, y } = makeBatch(spec, 6);
    const straight = spec.build();
    const resumed = spec.build();
    const [first, second, third] = [0, 1, 2].map(() => optimisers[name]!()) as [
      tf.Optimizer,
      tf.Optimizer,
      tf.Optimizer,
    ];
    const loss = 'meanSquaredError';
    straight.compile({ optimizer: first, loss });
    resumed.compile({ optimizer: second, loss });
    for (const model of [straight, resumed]) setFixedWeights(model);
    for (let step = 0; step < 3; step++) {
      await straight.trainOnBatch(x, y);
      await resumed.trainOnBatch(x, y);
    }
    await third.setWeights(await second.getWeights());
    resumed.compile({ optimizer: third, loss });
    for (let step = 0; step < 3; step++) {
      await straight.trainOnBatch(x, y);
      await resumed.trainOnBatch(x, y);
    }
    straight.getWeights().forEach((weight, index) => {
      const other = resumed.getWeights()[index]!;
      expect(
        measureError(other.dataSync() as Float32Array, weight.dataSync() as Float32Array),
      ).toBeLessThan(1e-5);
    });
  },
);

test('model.fit trains to the same weights as on the cpu backend', async () => {
  const spec = testModels.convolutional!;
  const results: Float32Array[][] = [];
  for (const backend of ['cpu', 'wasm'] as const) {
    await tf.setBackend(backend);
    const model = spec.build();
    model.compile({ optimizer: 'adam', loss: 'meanSquaredError', metrics: ['mae'] });
    setFixedWeights(model);
    const { x, y } = makeBatch(spec, 10);
    await model.fit(x, y, { epochs: 3, batchSize: 4, shuffle: false });
    results.push(model.getWeights().map((weight) => Float32Array.from(weight.dataSync())));
    model.dispose();
    tf.dispose([x, y]);
  }
  const [expected, actual] = results as [Float32Array[], Float32Array[]];
  expected.forEach((weight, index) => {
    expect(measureError(actual[index]!, weight)).toBeLessThan(1e-3);
  });
});

test('leaves no tensor and no memory behind after 20 models', async () => {
  const adam = () => tf.train.adam(0.01);
  await trainOn('wasm', testModels.convolutional!, adam, 2);
  const { numTensors, numBytes } = tf.memory();
  for (let round = 0; round < 20; round++)
    await trainOn('wasm', testModels.convolutional!, adam, 2);
  expect(tf.memory().numTensors).toBe(numTensors);
  expect(tf.memory().numBytes).toBe(numBytes);
});

describe('values that a variable shares stay as they are', () => {
  test.each(Object.entries(optimisers))('under %s', async (_name, make) => {
    await tf.setBackend('wasm');
    const initial = tf.tensor1d([1, 2, 3, 4, 5]);
    const weight = tf.variable(initial);
    const copy = weight.clone();
    const optimizer = make();
    for (let step = 0; step < 3; step++) {
      optimizer.minimize(() => tf.sum<tf.Scalar>(tf.square(weight)), false, [weight]);
    }
    expect(Array.from(initial.dataSync())).toEqual([1, 2, 3, 4, 5]);
    expect(Array.from(copy.dataSync())).toEqual([1, 2, 3, 4, 5]);
    expect(weight.dataSync()[4]).toBeLessThan(5);
  });
});
