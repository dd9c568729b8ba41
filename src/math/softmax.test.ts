import { describe, expect, it } from 'vitest';
import { crossEntropy, crossEntropyGradient, softmax } from './softmax';

describe('softmax', () => {
  it('agrees with its definition', () => {
    const powers = [1, 2, 3].map(Math.exp);
    const total = powers.reduce((a, b) => a + b);
    softmax([1, 2, 3]).forEach((p, i) => expect(p).toBeCloseTo(powers[i]! / total, 12));
  });

  it('survives logits whose powers overflow', () => {
    expect(softmax([1000, 1000])).toEqual([0.5, 0.5]);
  });
});

describe('crossEntropy', () => {
  it('is −ln p of the right class', () => {
    expect(crossEntropy([Math.log(0.8), Math.log(0.2)], 0)).toBeCloseTo(0.2231, 4);
    expect(crossEntropy([0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 7)).toBeCloseTo(Math.log(10), 12);
  });

  it('stays finite where the probability rounds to zero', () => {
    expect(crossEntropy([1000, 0], 1)).toBeCloseTo(1000, 9);
  });

  it('has the gradient that finite differences find', () => {
    const logits = [0.3, -1.2, 2.1, 0];
    const h = 1e-6;
    crossEntropyGradient(logits, 3).forEach((slope, i) => {
      const move = (by: number) => logits.map((z, k) => (k === i ? z + by : z));
      const measured = (crossEntropy(move(h), 3) - crossEntropy(move(-h), 3)) / (2 * h);
      expect(slope).toBeCloseTo(measured, 7);
    });
  });
});
