import { describe, expect, it } from 'vitest';
import { packChain, runChain, shapeOf, unpackChain, type DenseChain } from './dense-chain';
import { seededRandom } from './random';

/** Two inputs, a ReLU layer of three units, and one number behind a sigmoid. */
const small: DenseChain = [
  {
    kernel: Float32Array.of(1, -1, 0.5, 2, 0, -0.5),
    bias: Float32Array.of(0, 0.25, -1),
    activation: 'relu',
  },
  { kernel: Float32Array.of(1, 2, 3), bias: Float32Array.of(-1), activation: 'sigmoid' },
];

function drawChain(random: () => number): DenseChain {
  const draw = (length: number) => Float32Array.from({ length }, () => 2 * random() - 1);
  return [
    { kernel: draw(12 * 7), bias: draw(7), activation: 'tanh' },
    { kernel: draw(7 * 5), bias: draw(5), activation: 'linear' },
  ];
}

describe('a chain of dense layers', () => {
  it('is worked out by hand', () => {
    // 1 · 1 + 0.5 · 2 = 2; −1 + 0.25 < 0; 0.5 − 0.25 − 1 < 0. Then 2 − 1 = 1.
    expect(runChain(small, [1, 0.5])[0]).toBeCloseTo(1 / (1 + Math.exp(-1)), 6);
  });

  it('refuses an input of another length', () => {
    expect(() => runChain(small, [1])).toThrow('A layer takes 2 numbers, not 1.');
  });

  it('is packed into a byte a weight, each within half a step of what it was', () => {
    const chain = drawChain(seededRandom(3));
    const bytes = packChain(chain);
    expect(bytes).toHaveLength(12 * 7 + 7 * 5 + 8 * (7 + 5));
    const again = unpackChain(shapeOf(chain), bytes);
    for (const [index, { kernel, bias, activation }] of chain.entries()) {
      expect(again[index]!.bias).toEqual(bias);
      expect(again[index]!.activation).toBe(activation);
      for (const [i, weight] of kernel.entries()) {
        expect(Math.abs(again[index]!.kernel[i]! - weight)).toBeLessThan(1 / 253);
      }
    }
  });

  it('keeps a unit without weights, and refuses bytes of another shape', () => {
    const silent: DenseChain = [
      { kernel: new Float32Array(2), bias: Float32Array.of(0.5), activation: 'linear' },
    ];
    expect(runChain(unpackChain(shapeOf(silent), packChain(silent)), [1, 1])[0]).toBe(0.5);
    expect(() => unpackChain(shapeOf(silent), new Uint8Array(3))).toThrow('has 10 bytes, not 3');
  });
});
