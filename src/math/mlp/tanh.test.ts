/** The fast tanh and sigmoid against the library, over everything a network may ask of them. */
import { describe, expect, it } from 'vitest';
import { sigmoid, tanh } from './tanh';

const points = Array.from({ length: 400_001 }, (_, i) => (i - 200_000) * 1.1e-4);

function worst(errors: number[]): number {
  return errors.reduce((largest, error) => Math.max(largest, error), 0);
}

describe('tanh and sigmoid', () => {
  it('agree with the library to 1e-15', () => {
    expect(worst(points.map((z) => Math.abs(tanh(z) - Math.tanh(z))))).toBeLessThan(1e-15);
    expect(worst(points.map((z) => Math.abs(sigmoid(z) - 1 / (1 + Math.exp(-z)))))).toBeLessThan(
      1e-15,
    );
  });

  it('tanh keeps its digits near 0: 2e-14 of its value', () => {
    const small = Array.from({ length: 10_000 }, (_, i) => 10 ** (-12 + i * 1.3e-3));
    expect(worst(small.map((z) => Math.abs(tanh(z) / Math.tanh(z) - 1)))).toBeLessThan(2e-14);
  });

  it('reach their ends exactly, and pass NaN on', () => {
    expect([tanh(50), tanh(-Infinity), sigmoid(50), sigmoid(-1e300), tanh(0)]).toEqual([
      1, -1, 1, 0, 0,
    ]);
    expect([tanh(NaN), sigmoid(NaN)]).toEqual([NaN, NaN]);
  });
});
