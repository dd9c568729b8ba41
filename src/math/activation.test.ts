import { describe, expect, it } from 'vitest';
import { activationNames, activations, sigmoid } from './activation';

const h = 1e-5;

describe.each(activationNames)('%s', (name) => {
  const { output, derivative } = activations[name];

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
