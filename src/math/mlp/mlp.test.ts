/** Gradients against finite differences, learning, and the same run from the same seed. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { seededRandom } from '../random';
import { unitActivations } from './elementwise';
import type { LossName } from './loss';
import { Mlp, type MlpOptions } from './mlp';

const rows = 7;

function drawBatch(inputs: number, outputs: number, loss: LossName, seed: number) {
  const random = seededRandom(seed);
  const x = Float64Array.from({ length: rows * inputs }, () => 2 * random() - 1);
  const y = Float64Array.from({ length: rows * outputs }, () => random());
  if (loss === 'cross-entropy' && outputs > 1) {
    y.fill(0);
    for (let row = 0; row < rows; row++) y[row * outputs + Math.floor(random() * outputs)] = 1;
  }
  return { x, y };
}

/** The largest difference between the gradients and central differences of loss + penalties. */
function largestGradientError(options: MlpOptions, seed: number): number {
  const outputs = options.layers[options.layers.length - 1]!.units;
  const { x, y } = drawBatch(options.inputs, outputs, options.loss, seed);
  const network = new Mlp(options);
  network.computeGradients(x, y, rows);
  const analytic = network.layers.map((layer) => layer.gradients.slice());
  const { l1 = 0, l2 = 0 } = options;
  const lossNow = () => {
    let penalty = 0;
    for (const { parameters, weightCount } of network.layers) {
      for (const w of parameters.subarray(0, weightCount)) penalty += l1 * Math.abs(w) + l2 * w * w;
    }
    return network.computeGradients(x, y, rows) + penalty;
  };
  const h = 1e-6;
  let worst = 0;
  for (const [l, layer] of network.layers.entries()) {
    for (let i = 0; i < layer.parameters.length; i++) {
      const before = layer.parameters[i]!;
      layer.parameters[i] = before + h;
      const above = lossNow();
      layer.parameters[i] = before - h;
      const below = lossNow();
      layer.parameters[i] = before;
      worst = Math.max(worst, Math.abs((above - below) / (2 * h) - analytic[l]![i]!));
    }
  }
  return worst;
}

describe('gradients agree with finite differences', () => {
  it.each(unitActivations)('hidden layers of %s, squared error, L1 and L2', (activation) => {
    const options: MlpOptions = {
      inputs: 3,
      layers: [
        { units: 5, activation },
        { units: 4, activation },
        { units: 2, activation: 'tanh' },
      ],
      loss: 'mean-squared-error',
      optimiser: { type: 'sgd' },
      l1: 0.01,
      l2: 0.02,
      batch: rows,
      seed: 11,
    };
    expect(largestGradientError(options, 3)).toBeLessThan(1e-7);
  });

  it.each([
    ['sigmoid', 1],
    ['softmax', 3],
  ] as const)('cross-entropy with %s', (activation, units) => {
    const options: MlpOptions = {
      inputs: 2,
      layers: [
        { units: 6, activation: 'tanh' },
        { units, activation },
      ],
      loss: 'cross-entropy',
      optimiser: { type: 'sgd' },
      batch: rows,
      seed: 5,
    };
    expect(largestGradientError(options, 9)).toBeLessThan(1e-7);
  });

  it.each(unitActivations)('dropout after %s, with the same units dropped again', (activation) => {
    const network = new Mlp({
      inputs: 3,
      layers: [
        { units: 6, activation, dropout: 0.4 },
        { units: 5, activation, dropout: 0.2 },
        { units: 2, activation: 'sigmoid' },
      ],
      loss: 'mean-squared-error',
      optimiser: { type: 'sgd' },
      batch: rows,
      seed: 21,
    });
    const { x, y } = drawBatch(3, 2, 'mean-squared-error', 4);
    /** The loss after a reset, which draws the same weights and the same masks, and one weight's change. */
    const lossWith = (layer: number, index: number, change: number) => {
      network.reset();
      // Off 0, where rows with every unit dropped would meet the corner of ReLU.
      for (const { parameters, weightCount } of network.layers) parameters.fill(0.1, weightCount);
      const { parameters } = network.layers[layer]!;
      parameters[index] = parameters[index]! + change;
      return network.computeGradients(x, y, rows);
    };
    lossWith(0, 0, 0);
    const analytic = network.layers.map((layer) => layer.gradients.slice());
    expect(network.layers[0]!.a).toContain(0);
    const h = 1e-6;
    for (const [l, gradients] of analytic.entries()) {
      for (const [i, gradient] of gradients.entries()) {
        const slope = (lossWith(l, i, h) - lossWith(l, i, -h)) / (2 * h);
        expect(Math.abs(slope - gradient)).toBeLessThan(1e-7);
      }
    }
  });
});

const spread: MlpOptions = {
  inputs: 2,
  layers: [
    { units: 8, activation: 'tanh' },
    { units: 8, activation: 'tanh' },
    { units: 1, activation: 'sigmoid' },
  ],
  loss: 'cross-entropy',
  optimiser: { type: 'adam' },
  batch: 4,
  seed: 1,
};
const xorInputs = Float64Array.of(0, 0, 0, 1, 1, 0, 1, 1);
const xorTargets = Float64Array.of(0, 1, 1, 0);

describe('training', () => {
  it.each([
    [{ type: 'sgd' }, 0.5],
    [{ type: 'momentum' }, 0.1],
    [{ type: 'rmsprop' }, 0.01],
    [{ type: 'adam' }, 0.02],
    [{ type: 'adamw' }, 0.02],
  ] as const)('learns XOR with %o', (optimiser, rate) => {
    const network = new Mlp({ ...spread, optimiser });
    for (let step = 0; step < 2000; step++) network.train(xorInputs, xorTargets, 4, rate);
    const outputs = Array.from(network.predict(xorInputs, 4), Math.round);
    expect(outputs).toEqual([0, 1, 1, 0]);
  });

  it('repeats itself after a reset, dropout included', () => {
    const [first, ...rest] = spread.layers;
    const network = new Mlp({ ...spread, layers: [{ ...first!, dropout: 0.3 }, ...rest] });
    const losses = () =>
      Array.from({ length: 20 }, () => network.train(xorInputs, xorTargets, 4, 0.05));
    const once = losses();
    network.reset();
    expect(losses()).toEqual(once);
    expect(new Set(once).size).toBeGreaterThan(15);
  });

  it('keeps the expected activation under dropout', () => {
    const network = new Mlp({
      ...spread,
      layers: [
        { units: 4000, activation: 'sigmoid', dropout: 0.25 },
        { units: 1, activation: 'sigmoid' },
      ],
    });
    const hidden = network.layers[0]!;
    hidden.parameters.fill(0);
    hidden.x.set(xorInputs);
    hidden.forward(4, seededRandom(2));
    const mean = hidden.a.reduce((sum, a) => sum + a, 0) / hidden.a.length;
    expect(mean).toBeGreaterThan(0.49);
    expect(mean).toBeLessThan(0.51);
  });

  it('takes the first Adam step of the textbook: the rate, against the sign of the gradient', () => {
    const network = new Mlp(spread);
    const before = network.layers.map((layer) => layer.parameters.slice());
    network.train(xorInputs, xorTargets, 4, 0.01);
    for (const [l, layer] of network.layers.entries()) {
      layer.parameters.forEach((w, i) => {
        const g = layer.gradients[i]!;
        if (Math.abs(g) > 1e-5) expect(before[l]![i]! - w).toBeCloseTo(0.01 * Math.sign(g), 4);
      });
    }
  });
});

describe('bad options are refused by name', () => {
  it.each([
    [{ ...spread, layers: [] }, /Sizes/],
    [{ ...spread, layers: [{ units: 2, activation: 'linear' }] }, /Cross-entropy needs/],
    [{ ...spread, layers: [{ units: 1, activation: 'sigmoid', dropout: 0.5 }] }, /Dropout/],
    [
      { ...spread, loss: 'mean-squared-error', layers: [{ units: 2, activation: 'softmax' }] },
      /Softmax/,
    ],
  ] as const)('%#', (options, message) => {
    expect(() => new Mlp(options as MlpOptions)).toThrow(message);
  });

  it('refuses more rows than it has room for', () => {
    expect(() => new Mlp(spread).predict(new Float64Array(20), 10)).toThrow(/made for 4/);
  });
});

describe('without WebAssembly', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it('the same network takes the same steps', async () => {
    const losses = (network: Mlp) =>
      Array.from({ length: 50 }, () => network.train(xorInputs, xorTargets, 4, 0.05));
    const expected = losses(new Mlp(spread));
    vi.stubGlobal('WebAssembly', undefined);
    vi.resetModules();
    const plain = new (await import('./mlp')).Mlp(spread);
    expect(plain.layers[0]!.a.buffer.byteLength).toBe(4 * 8 * 8);
    for (const [i, loss] of losses(plain).entries()) expect(loss).toBeCloseTo(expected[i]!, 10);
  });
});

describe('a training step allocates nothing', () => {
  it.each([
    ['sgd', 'tanh'],
    ['momentum', 'relu'],
    ['rmsprop', 'sigmoid'],
    ['adam', 'tanh'],
    ['adamw', 'gelu'],
  ] as const)('with %s and %s', (type, activation) => {
    const layers = [
      { units: 8, activation },
      { units: 8, activation },
      { units: 1, activation: 'tanh' },
    ] as const;
    const network = new Mlp({
      ...spread,
      layers,
      loss: 'mean-squared-error',
      optimiser: { type },
    });
    const steps = 20_000;
    const countBytesPerStep = () => {
      const before = process.memoryUsage().heapUsed;
      for (let step = 0; step < steps; step++) network.train(xorInputs, xorTargets, 4, 0.001);
      return (process.memoryUsage().heapUsed - before) / steps;
    };
    // The middle one of several: until the engine has compiled what is hot, numbers go on the heap too.
    const counts = Array.from({ length: 7 }, countBytesPerStep).sort((a, b) => a - b);
    // The loss itself is put on the heap; the smallest array would take 100 bytes and more.
    expect(counts[3]).toBeLessThan(48);
  });
});
