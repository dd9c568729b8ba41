/** The fast exponential against `Math.exp`, over everything a network may ask of it. */
import { describe, expect, it } from 'vitest';
import { decay, sigmoid, tanh } from './decay';

const points = Array.from({ length: 200_001 }, (_, i) => i * 2e-4);

function worstError(fast: (z: number) => number, exact: (z: number) => number): number {
  return points.reduce((worst, t) => Math.max(worst, Math.abs(fast(t) - exact(t))), 0);
}

describe('decay', () => {
  it('agrees with Math.exp to 1e-14 of its value', () => {
    const relative = points.filter((t) => t < 39).map((t) => Math.abs(decay(t) / Math.exp(-t) - 1));
    expect(relative.reduce((a, b) => Math.max(a, b))).toBeLessThan(1e-14);
  });

  it('ends in 0, and passes NaN on', () => {
    expect([decay(39), decay(1e300), decay(Infinity)]).toEqual([0, 0, 0]);
    expect(decay(NaN)).toBeNaN();
  });
});

describe('tanh and sigmoid', () => {
  it('agree with the library to 1e-15, on both sides of 0', () => {
    expect(worstError(tanh, Math.tanh)).toBeLessThan(1e-15);
    expect(
      worstError(
        (z) => tanh(-z),
        (z) => Math.tanh(-z),
      ),
    ).toBeLessThan(1e-15);
    expect(worstError(sigmoid, (z) => 1 / (1 + Math.exp(-z)))).toBeLessThan(1e-15);
    expect(
      worstError(
        (z) => sigmoid(-z),
        (z) => 1 / (1 + Math.exp(z)),
      ),
    ).toBeLessThan(1e-15);
  });

  it('reach their ends exactly', () => {
    expect([tanh(50), tanh(-50), sigmoid(50), sigmoid(-50), tanh(0)]).toEqual([1, -1, 1, 0, 0]);
  });
});
