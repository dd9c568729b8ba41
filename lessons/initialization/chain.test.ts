/** The chain's gradients against finite differences, and the numbers that the text quotes. */
import { describe, expect, it } from 'vitest';
import { functionNames } from '@/math/nonlinearities';
import { chainOpening, judgeChain, readChain } from './chain';

const h = 1e-5;

describe.each(functionNames)('a chain of %s', (name) => {
  it.each([
    [1, 1, 10],
    [-0.8, 1.7, 6],
    [2.5, -1.3, 3],
    [0.4, 0.5, 1],
  ])('makes a chain from x = %f and w = %f whose gradient is true', (x, w, depth) => {
    const lastOf = (input: number) => readChain({ name, x: input, w, depth }).at(-1)!.a;
    const [first] = readChain({ name, x, w, depth });
    expect(first!.gradient).toBeCloseTo((lastOf(x + h) - lastOf(x - h)) / (2 * h), 7);
  });
});

describe('the chain', () => {
  const first = (changes: Partial<typeof chainOpening>) =>
    Math.abs(readChain({ ...chainOpening, ...changes })[0]!.gradient);

  it('has the gradients that the text tells', () => {
    expect(first({}) * 1e7).toBeCloseTo(2.785, 3);
    expect(first({ x: 3 }) * 1e8).toBeCloseTo(5.74, 2);
    expect(first({ w: 4 }) * 1e12).toBeCloseTo(6.04, 2);
    expect(first({ name: 'tanh' })).toBeCloseTo(0.0409, 4);
    expect(first({ name: 'tanh', w: 2 }) * 1e8).toBeCloseTo(1.34, 2);
    expect(first({ name: 'relu' })).toBe(1);
    expect(first({ name: 'relu', w: 0.5 })).toBeCloseTo(0.00098, 5);
    expect(first({ name: 'relu', w: 2 })).toBe(1024);
    expect(first({ name: 'relu', x: -1 })).toBe(0);
    expect(first({ name: 'leaky-relu', x: -1 }) * 1e20).toBeCloseTo(1, 9);
    expect(first({ name: 'elu', x: -1 })).toBeCloseTo(0.021, 3);
  });

  it('never gets more than (w/4)ⁿ through n sigmoids', () => {
    for (const w of [0.3, 1, 2.5, 4])
      for (const x of [-3, 0, 1])
        expect(first({ w, x })).toBeLessThanOrEqual((w / 4) ** 10 * (1 + 1e-12));
  });

  it('is judged by what is left', () => {
    const judge = (changes: Partial<typeof chainOpening>) =>
      judgeChain(readChain({ ...chainOpening, ...changes }));
    expect(judge({})).toBe('vanished');
    expect(judge({ name: 'relu' })).toBe('kept');
    expect(judge({ name: 'relu', w: 2 })).toBe('exploded');
    expect(judge({ name: 'relu', x: -1 })).toBe('dead');
  });
});
