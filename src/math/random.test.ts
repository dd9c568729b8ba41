import { describe, expect, it } from 'vitest';
import { drawNormal, seededRandom } from './random';

describe('seededRandom', () => {
  it('repeats from the same seed and differs between seeds', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('is uniform in [0, 1)', () => {
    const random = seededRandom(1);
    const draws = Array.from({ length: 20_000 }, random);
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    expect(draws.reduce((sum, value) => sum + value) / draws.length).toBeCloseTo(0.5, 2);
    expect(draws.filter((value) => value < 0.1).length / draws.length).toBeCloseTo(0.1, 2);
  });
});

describe('drawNormal', () => {
  it('has mean 0 and variance 1', () => {
    const random = seededRandom(3);
    const draws = Array.from({ length: 20_000 }, () => drawNormal(random));
    const mean = draws.reduce((sum, value) => sum + value) / draws.length;
    const variance = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(variance).toBeCloseTo(1, 1);
  });
});
