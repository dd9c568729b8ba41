import { describe, expect, it } from 'vitest';
import { dealBatches, stepDown, walkDown } from './descent';
import { bowl } from './surfaces';

describe('walkDown', () => {
  it('steps against the gradient', () => {
    expect(stepDown([1, -2], [2, -4], 0.25)).toEqual([0.5, -1]);
  });

  it('shrinks each coordinate of the bowl by 1 − 2α a step', () => {
    const walk = walkDown(bowl.gradient, [-3, 2], 0.1, 20);
    expect(walk).toHaveLength(21);
    expect(walk[20]![0]).toBeCloseTo(-3 * 0.8 ** 20, 12);
    expect(walk[20]![1]).toBeCloseTo(2 * 0.8 ** 20, 12);
  });

  it('ends once it has left the numbers', () => {
    const walk = walkDown(() => [-Infinity, 0], [0, 0], 1, 50);
    expect(walk).toEqual([
      [0, 0],
      [Infinity, 0],
    ]);
  });
});

describe('dealBatches', () => {
  it('shows every example once in each pass', () => {
    const passes = dealBatches(24, 6, 8, 1).flat();
    for (const pass of [passes.slice(0, 24), passes.slice(24)]) {
      expect([...pass].sort((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, i) => i));
    }
    expect(passes.slice(0, 24)).not.toEqual(passes.slice(24));
  });

  it('keeps one order for one seed, whatever the size', () => {
    const flat = (size: number, seed: number) => dealBatches(24, size, 48 / size, seed).flat();
    expect(flat(1, 7)).toEqual(flat(6, 7));
    expect(flat(24, 7)).toEqual(flat(6, 7));
    expect(flat(1, 7)).not.toEqual(flat(1, 8));
  });

  it('refuses a size that does not divide', () => {
    expect(() => dealBatches(24, 5, 1, 1)).toThrow(RangeError);
  });
});
