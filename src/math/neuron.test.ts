import { describe, expect, it } from 'vitest';
import { activationNames } from './activation';
import { differentiateNeuron, fire, weightedSum, type Neuron } from './neuron';

const x = [0.7, 0.4];
const h = 1e-5;

it('adds up the worked example of the lesson', () => {
  const neuron: Neuron = { w: [0.5, -0.3], b: 0.1, activation: 'sigmoid' };
  expect(weightedSum(neuron, x)).toBeCloseTo(0.33, 12);
  expect(fire(neuron, x)).toBeCloseTo(0.581759, 6);
});

it('refuses inputs of another length', () => {
  expect(() => weightedSum({ w: [1, 2], b: 0 }, [1])).toThrow(RangeError);
});

describe.each(activationNames)('the gradient with %s', (activation) => {
  const neuron: Neuron = { w: [0.5, -0.3], b: 0.1, activation };
  const gradient = differentiateNeuron(neuron, x);
  const bump = (values: readonly number[], i: number, by: number) =>
    values.map((value, j) => (i === j ? value + by : value));
  const slopeOf = (at: (by: number) => number) => (at(h) - at(-h)) / (2 * h);

  it('agrees with finite differences', () => {
    for (const i of [0, 1]) {
      const dw = slopeOf((by) => fire({ ...neuron, w: bump(neuron.w, i, by) }, x));
      const dx = slopeOf((by) => fire(neuron, bump(x, i, by)));
      expect(gradient.w[i]).toBeCloseTo(dw, 8);
      expect(gradient.x[i]).toBeCloseTo(dx, 8);
    }
    expect(gradient.b).toBeCloseTo(
      slopeOf((by) => fire({ ...neuron, b: neuron.b + by }, x)),
      8,
    );
  });
});
