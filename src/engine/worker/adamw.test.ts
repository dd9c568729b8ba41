import * as tf from '@tensorflow/tfjs-core';
import { layers, sequential } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import { AdamWOptimizer } from './adamw';
import { installKernels } from './kernels/index';
import { loadBuilt, startWasm } from './kernels/testing';

beforeAll(async () => {
  await startWasm();
  await installKernels('wasm', { assets: '', threads: 1, load: loadBuilt });
});

const [rate, decay, beta1, beta2, epsilon] = [0.1, 0.3, 0.8, 0.95, 1e-3] as const;

function make(weightDecay: number = decay): AdamWOptimizer {
  return new AdamWOptimizer(rate, weightDecay, beta1, beta2, epsilon);
}

/** Five weights: past the width of the kernel's vectors. */
const start = [1, -2, 3, 0.5, -0.25];

/** The paper's algorithm 2 in plain numbers, for the loss Σ θ². */
function trainByHand(steps: number): number[] {
  return start.map((initial) => {
    let [theta, m, v] = [initial, 0, 0];
    for (let t = 1; t <= steps; t++) {
      const g = 2 * theta;
      m = beta1 * m + (1 - beta1) * g;
      v = beta2 * v + (1 - beta2) * g * g;
      const [mHat, vHat] = [m / (1 - beta1 ** t), v / (1 - beta2 ** t)];
      theta -= rate * (mHat / (Math.sqrt(vHat) + epsilon) + decay * theta);
    }
    return theta;
  });
}

function train(weight: tf.Variable, optimizer: tf.Optimizer, steps: number): void {
  for (let step = 0; step < steps; step++) {
    optimizer.minimize(() => tf.sum<tf.Scalar>(tf.square(weight)), false, [weight]);
  }
}

function expectClose(actual: ArrayLike<number>, expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, i) => expect(actual[i]).toBeCloseTo(value, 5));
}

describe.each(['cpu', 'wasm'])('AdamW on %s', (backend) => {
  it('takes the steps of the paper', async () => {
    await tf.setBackend(backend);
    const weight = tf.variable(tf.tensor1d(start));
    const optimizer = make();
    train(weight, optimizer, 7);
    expectClose(weight.dataSync(), trainByHand(7));
    expect(optimizer.iterations).toBe(7);
  });

  it('is Adam without decay', async () => {
    await tf.setBackend(backend);
    const [ours, adam] = [0, 1].map(() => tf.variable(tf.tensor1d(start)));
    train(ours!, make(0), 5);
    train(adam!, tf.train.adam(rate, beta1, beta2, epsilon), 5);
    expectClose(ours!.dataSync(), Array.from(adam!.dataSync()));
  });

  it('goes on where its saved state left off', async () => {
    await tf.setBackend(backend);
    const weight = tf.variable(tf.tensor1d(start));
    const [first, second] = [make(), make()];
    train(weight, first, 3);
    await second.setWeights(await first.getWeights());
    train(weight, second, 4);
    expectClose(weight.dataSync(), trainByHand(7));
  });

  it('leaves alone what the loss does not depend on', async () => {
    await tf.setBackend(backend);
    const [used, unused] = [0, 1].map(() => tf.variable(tf.tensor1d(start)));
    const optimizer = make();
    const { grads } = tf.variableGrads(() => tf.sum(tf.square(used!)), [used!, unused!]);
    optimizer.applyGradients(Object.entries(grads).map(([name, tensor]) => ({ name, tensor })));
    expectClose(unused!.dataSync(), start);
    expectClose(used!.dataSync(), trainByHand(1));
  });

  it('leaves no tensor behind', async () => {
    await tf.setBackend(backend);
    const weight = tf.variable(tf.tensor1d(start));
    const { numTensors } = tf.memory();
    const optimizer = make();
    train(weight, optimizer, 3);
    optimizer.dispose();
    expect(tf.memory().numTensors).toBe(numTensors);
  });

  it('trains a layers model', async () => {
    await tf.setBackend(backend);
    const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [2] })] });
    model.compile({ optimizer: make(0.01), loss: 'meanSquaredError' });
    const x = tf.tensor2d([0, 1, 1, 0, 1, 1], [3, 2]);
    const y = tf.tensor2d([2, 3, 5], [3, 1]);
    const losses: number[] = [];
    for (let step = 0; step < 60; step++) losses.push(Number(await model.trainOnBatch(x, y)));
    expect(losses.at(-1)).toBeLessThan(losses[0]! / 50);
  });
});

it('is made again from its configuration', () => {
  const config = make().getConfig();
  expect(config).toEqual({ learningRate: rate, weightDecay: decay, beta1, beta2, epsilon });
  const again = AdamWOptimizer.fromConfig(AdamWOptimizer, config);
  expect(again.getConfig()).toEqual(config);
  expect(AdamWOptimizer.className).toBe('AdamW');
});
