import { describe, expect, it } from 'vitest';
import {
  activationNames,
  activations,
  elu,
  gelu,
  leakyRelu,
  sigmoid,
  usualLeak,
  type Activation,
} from './activation';

const h = 1e-5;

const everyActivation: readonly (readonly [string, Activation])[] = [
  ...activationNames.map((name) => [name, activations[name]] as const),
  ['leaky ReLU', leakyRelu(usualLeak)],
  ['leaky ReLU with another leak', leakyRelu(0.3)],
  ['ELU', elu],
  ['GELU', gelu],
];

describe.each(everyActivation)('%s', (_, { output, derivative }) => {
  it.each([-6, -2.3, -0.4, 0.3, 1.7, 5])(
    'has the slope that finite differences find at %f',
    (z) => {
      const slope = (output(z + h) - output(z - h)) / (2 * h);
      expect(derivative(z)).toBeCloseTo(slope, 7);
    },
  );
});

describe('sigmoid', () => {
  it('takes the values of the textbook', () => {
    expect(sigmoid(0)).toBe(0.5);
    expect(sigmoid(0.33)).toBeCloseTo(0.581759, 6);
    expect(sigmoid(Math.log(9))).toBeCloseTo(0.9, 12);
  });

  it('is symmetric and does not overflow', () => {
    expect(sigmoid(3) + sigmoid(-3)).toBeCloseTo(1, 12);
    expect(sigmoid(-1000)).toBe(0);
    expect(sigmoid(1000)).toBe(1);
  });
});

it('fires the step at zero itself', () => {
  expect(activations.step.output(0)).toBe(1);
  expect(activations.step.output(-1e-12)).toBe(0);
});

describe('the relatives of ReLU', () => {
  it('take the values of their definitions', () => {
    expect(leakyRelu(usualLeak).output(-3)).toBeCloseTo(-0.03, 12);
    expect(elu.output(-1)).toBeCloseTo(1 / Math.E - 1, 12);
    expect(gelu.output(1)).toBeCloseTo(0.8413447460685429, 12);
    expect(gelu.output(-1)).toBeCloseTo(-0.15865525393145707, 12);
  });

  it('have a corner where they say 0 for its slope, or none', () => {
    expect(leakyRelu(0.1).derivative(0)).toBe(0);
    expect(elu.derivative(0)).toBe(1);
    expect(gelu.derivative(0)).toBe(0.5);
  });

  it('stay finite for large inputs', () => {
    for (const { output, derivative } of [elu, gelu]) {
      expect([output(-1000), derivative(-1000)].every(Number.isFinite)).toBe(true);
      expect([output(1000), derivative(1000)]).toEqual([1000, 1]);
    }
  });
});
