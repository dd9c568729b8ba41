// Ten thousand steps, as a cell left running does: neither tensors nor the wasm heap may grow.
import * as tf from '@tensorflow/tfjs-core';
import { layers, sequential } from '@tensorflow/tfjs-layers';
import { beforeAll, expect, test } from 'vitest';
import { AdamWOptimizer } from '../../adamw';
import { installKernels } from '../index';
import { fill, loadBuilt, startWasm } from '../testing';
import { findMemory, type WasmBackend } from './heap';

beforeAll(async () => {
  await startWasm();
  await installKernels('wasm', { assets: '', threads: 1, load: loadBuilt });
}, 60_000);

function look() {
  const { numTensors, numDataBuffers, numBytes } = tf.memory();
  const heap = findMemory(tf.backend() as unknown as WasmBackend)!.buffer.byteLength;
  return { numTensors, numDataBuffers, numBytes, heap };
}

const STEPS = 10_000;

test('training for long keeps its memory', async () => {
  const model = sequential({
    layers: [
      layers.dense({ units: 4, activation: 'tanh', inputShape: [2] }),
      layers.dense({ units: 1 }),
    ],
  });
  const optimizer = new AdamWOptimizer(1e-3, 0.01, 0.9, 0.999);
  model.compile({ optimizer, loss: 'meanSquaredError' });
  const [x, y] = [fill([5, 2], 1), fill([5, 1], 2)];
  let loss = NaN;
  const train = async (steps: number) => {
    for (let step = 0; step < steps; step++) loss = Number(await model.trainOnBatch(x, y));
  };
  await train(100);
  const [before, first] = [look(), loss];
  await train(STEPS - 100);
  expect(look()).toEqual(before);
  expect(loss).toBeLessThan(first);
  expect(optimizer.iterations).toBe(STEPS);
  optimizer.dispose();
  model.dispose();
  tf.dispose([x, y]);
}, 120_000);

test('inference of ever other sizes keeps its memory', () => {
  const weights = fill([3, 3, 2, 4], 1) as tf.Tensor4D;
  const run = (size: number) =>
    tf.tidy(() =>
      tf.conv2d(tf.ones<tf.Rank.R4>([1, size, size, 2]), weights, 1, 'same').dataSync(),
    );
  for (let size = 3; size < 40; size++) run(size);
  const before = look();
  for (let round = 0; round < 20; round++) for (let size = 3; size < 40; size++) run(size);
  expect(look()).toEqual(before);
  weights.dispose();
});
