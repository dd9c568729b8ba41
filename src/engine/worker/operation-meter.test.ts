import '@tensorflow/tfjs';
import * as tf from '@tensorflow/tfjs-core';
import { layers, sequential, type Sequential } from '@tensorflow/tfjs-layers';
import { beforeAll, expect, it } from 'vitest';
import { countedOperations, installOperationMeter } from './operation-meter';

beforeAll(async () => {
  await tf.setBackend('cpu');
  installOperationMeter();
  installOperationMeter();
});

async function countStep(model: Sequential, x: tf.Tensor): Promise<number> {
  model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
  const y = model.predict(x) as tf.Tensor;
  const before = countedOperations();
  await model.trainOnBatch(x, y);
  return countedOperations() - before;
}

it('counts the products of dense layers: forward and both gradients', async () => {
  const model = sequential({
    layers: [
      layers.dense({ units: 8, activation: 'relu', inputShape: [2] }),
      layers.dense({ units: 1 }),
    ],
  });
  // The first layer's input needs no gradient, so two products there and three in the second.
  const expected = 2 * 10 * (2 * (2 * 8) + 3 * (8 * 1));
  expect(await countStep(model, tf.ones([10, 2]))).toBe(expected);
});

it('counts a convolution by its outputs, not by its weights', async () => {
  const model = sequential({
    layers: [
      layers.conv2d({ filters: 4, kernelSize: 3, activation: 'relu', inputShape: [8, 8, 2] }),
      layers.conv2d({ filters: 5, kernelSize: 3 }),
    ],
  });
  const first = 3 * 6 * 6 * (3 * 3 * 2) * 4;
  const second = 3 * 4 * 4 * (3 * 3 * 4) * 5;
  expect(await countStep(model, tf.ones([3, 8, 8, 2]))).toBe(2 * (2 * first + 3 * second));
});

it('counts depthwise convolutions and transposed products', () => {
  const before = countedOperations();
  tf.tidy(() => {
    tf.depthwiseConv2d(
      tf.ones<tf.Rank.R4>([1, 5, 5, 3]),
      tf.ones<tf.Rank.R4>([3, 3, 3, 2]),
      1,
      'valid',
    );
    tf.matMul(tf.ones([7, 2]), tf.ones([7, 3]), true, false);
  });
  expect(countedOperations() - before).toBe(2 * (3 * 3 * 6) * 9 + 2 * 7 * 2 * 3);
});

it('counts nothing for what is no product, and leaves results as they are', () => {
  const before = countedOperations();
  const [sum] = tf.tidy(() => Array.from(tf.sum(tf.add(tf.ones([4]), 1)).dataSync()));
  expect(sum).toBe(8);
  expect(countedOperations()).toBe(before);
});
