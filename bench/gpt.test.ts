// The benchmark's GPT is one: its size, what it may look at, and its gradients on wasm against cpu.
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { installKernels } from '../src/engine/worker/kernels';
import { loadBuilt, measureError, startWasm } from '../src/engine/worker/kernels/testing';
import { gptSize, makeGpt, makeText } from './gpt';

const small = { blocks: 2, heads: 2, width: 8, context: 5, vocabulary: 11 };

beforeAll(async () => {
  await startWasm();
  await installKernels('wasm', { assets: '', threads: 1, load: loadBuilt });
}, 120_000);

test('it has 0.21 million weights', () => {
  const gpt = makeGpt(gptSize);
  const count = gpt.weights.reduce((sum, { size }) => sum + size, 0);
  expect(count / 1e6).toBeCloseTo(0.21, 2);
  gpt.dispose();
});

test('what comes later changes nothing before it', () => {
  const gpt = makeGpt(small);
  const [first, second] = [
    [1, 2, 3, 4, 5],
    [1, 2, 3, 9, 5],
  ].map((ids) => gpt.logits(tf.tensor2d([ids], [1, 5], 'int32')).arraySync() as number[][][]);
  expect(first![0]!.slice(0, 3)).toEqual(second![0]!.slice(0, 3));
  expect(first![0]![3]).not.toEqual(second![0]![3]);
  gpt.dispose();
});

test('every weight has the gradient of the cpu backend', async () => {
  const gpt = makeGpt(small);
  const { weights } = gpt;
  tf.tidy(() =>
    weights.forEach((w, i) => w.assign(tf.randomNormal(w.shape, 0.2, 0.5, 'float32', i))),
  );
  const { ids, next } = makeText(small, 3);
  const gradients = async (backend: 'cpu' | 'wasm') => {
    await tf.setBackend(backend);
    const { grads } = tf.variableGrads(() => gpt.loss(ids, next), weights);
    return weights.map(({ name }) => grads[name]!.dataSync() as Float32Array);
  };
  const [expected, actual] = [await gradients('cpu'), await gradients('wasm')];
  expected.forEach((gradient, i) => {
    expect(measureError(actual[i]!, gradient), weights[i]!.name).toBeLessThanOrEqual(1e-5);
  });
});

test('it learns a text by heart', async () => {
  await tf.setBackend('wasm');
  const gpt = makeGpt(small);
  const { ids, next } = makeText(small, 2);
  const step = () => tf.tidy(() => gpt.step(ids, next).dataSync()[0]!);
  const first = step();
  let last = first;
  for (let i = 0; i < 300; i++) last = step();
  expect(first).toBeGreaterThan(2);
  expect(last).toBeLessThan(first / 2);
  gpt.dispose();
});
