// Gradients on the fast kernels against central differences of the loss itself.
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { installKernels } from '../index';
import { fill, loadBuilt, startWasm } from '../testing';

beforeAll(async () => {
  await startWasm();
  await installKernels('wasm', { assets: '', threads: 1, load: loadBuilt });
});

type Compute = (x: tf.Tensor) => tf.Tensor;

function image(seed: number): tf.Tensor4D {
  return fill([2, 7, 6, 8], seed) as tf.Tensor4D;
}

function four(x: tf.Tensor): tf.Tensor4D {
  return x as tf.Tensor4D;
}

/** Which places may look at which: at those before them and at themselves. */
function past(places: number): tf.Tensor {
  return tf.cast(tf.linalg.bandPart(tf.ones([places, places]), -1, 0), 'bool');
}

const cases: readonly [string, number[], Compute][] = [
  ['matrix product, left', [5, 9], (x) => tf.matMul(x, fill([9, 4], 2))],
  ['matrix product, right, transposed', [4, 9], (x) => tf.matMul(fill([5, 9], 2), x, false, true)],
  [
    'convolution, input',
    [2, 7, 6, 8],
    (x) => tf.conv2d(four(x), four(fill([3, 3, 8, 5], 2)), 1, 'same'),
  ],
  [
    'convolution, input, few channels',
    [2, 7, 6, 3],
    (x) => tf.conv2d(four(x), four(fill([3, 2, 3, 5], 2)), 2, 'valid'),
  ],
  ['convolution, filter', [3, 3, 8, 5], (w) => tf.conv2d(image(2), four(w), [2, 1], 'same')],
  [
    'convolution, filter, odd channels',
    [2, 3, 8, 9],
    (w) => tf.conv2d(image(2), four(w), 1, 'valid'),
  ],
  [
    'depthwise convolution, filter',
    [3, 3, 8, 2],
    (w) => tf.depthwiseConv2d(image(2), four(w), 1, 'same'),
  ],
  [
    'depthwise convolution, input',
    [2, 7, 6, 8],
    (x) => tf.depthwiseConv2d(four(x), four(fill([3, 3, 8, 1], 2)), 2, 'valid'),
  ],
  [
    'transposed convolution',
    [2, 4, 4, 6],
    (x) => tf.conv2dTranspose(four(x), four(fill([4, 4, 3, 6], 2)), [2, 8, 8, 3], 2, 'same'),
  ],
  ['max pooling', [2, 6, 6, 4], (x) => tf.maxPool(four(x), 2, 2, 'valid')],
  ['average pooling', [2, 6, 6, 4], (x) => tf.avgPool(four(x), 2, 2, 'valid')],
  ['repeats', [2, 1, 5], (x) => tf.tile(x, [3, 4, 2])],
  ['repeats along five axes', [2, 1, 2, 1, 3], (x) => tf.tile(x, [1, 2, 2, 3, 1])],
  ['enlarged images', [3, 2, 3, 5], (x) => tf.image.resizeNearestNeighbor(four(x), [4, 9])],
  [
    'sum of products, first term',
    [2, 3, 4, 5],
    (x) => tf.einsum('bqhd,bkhd->bhqk', x, fill([2, 6, 4, 5], 2)),
  ],
  ['sum of products, second term', [4, 5], (x) => tf.einsum('ij,jk->ki', fill([3, 4], 2), x)],
  ['sum of one term', [3, 4], (x) => tf.einsum('ij->j', x)],
  ['softmax', [4, 7], (x) => tf.softmax(x)],
  ['tanh', [4, 7], (x) => tf.tanh(x)],
  ['error function', [4, 7], (x) => tf.erf(x)],
  ['masked scores', [2, 3, 4, 4], (x) => tf.softmax(tf.where(past(4), x, -1e9))],
  ['where', [5, 7], (x) => tf.where(tf.greater(fill([7], 3), 0), tf.square(x), tf.mul(x, 3))],
  ['heads apart', [2, 5, 3, 4], (x) => tf.square(tf.transpose(x, [0, 2, 1, 3]))],
  ['batch times one matrix, left', [3, 4, 5], (x) => tf.matMul(x, fill([5, 2], 2))],
  ['batch times one matrix, right', [5, 2], (w) => tf.matMul(fill([3, 4, 5], 2), w)],
  [
    'batch times one matrix, both transposed',
    [2, 4],
    (w) => tf.matMul(fill([3, 4, 5], 2), w, true, true),
  ],
  ['one matrix times batch', [2, 4], (w) => tf.matMul(w, fill([3, 4, 5], 2))],
  ['mean over the middle', [3, 4, 5], (x) => tf.mean(x, 1)],
  ['bias', [8], (b) => tf.add(image(2), b)],
  ['ReLU', [3, 11], (x) => tf.relu(x)],
  ['lookup', [5, 4], (table) => tf.gather(table, tf.tensor1d([0, 2, 2, 4, 0], 'int32'))],
];

/** Small enough for the curvature, large enough for 32-bit floats. */
const STEP = 1e-2;

/** Where a step may cross a kink, differences are only close. */
const KINKED = new Set(['max pooling', 'ReLU']);

const onBackends = cases.flatMap(([name, ...rest]) =>
  (['wasm', 'cpu'] as const).map((backend) => [name, backend, ...rest] as const),
);

test.each(onBackends)('%s on %s', async (name, backend, shape, compute) => {
  await tf.setBackend(backend);
  // The weights make every output count differently; a square would hide a wrong sign.
  const loss = (x: tf.Tensor): tf.Scalar => {
    const y = compute(x);
    return tf.sum(tf.mul(y, fill(y.shape, 9)));
  };
  const [slope, expected, size] = tf.tidy(() => {
    const x = fill(shape, 1);
    const gradient = tf.grad(loss)(x);
    // Along the gradient's own signs no part of it cancels another.
    const direction = tf.sign(gradient);
    const ahead = loss(tf.add(x, tf.mul(direction, STEP)));
    const behind = loss(tf.sub(x, tf.mul(direction, STEP)));
    const difference = tf.div(tf.sub(ahead, behind), 2 * STEP);
    return [difference, tf.sum(tf.mul(gradient, direction)), tf.sum(tf.abs(gradient))].map(
      (value) => value.dataSync()[0]!,
    ) as [number, number, number];
  });
  expect(size).toBeGreaterThan(0.1);
  expect(Math.abs(slope - expected) / size).toBeLessThan(KINKED.has(name) ? 2e-2 : 1e-3);
});
