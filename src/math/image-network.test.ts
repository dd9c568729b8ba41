import { expect, it } from 'vitest';
import { convolveAt, type FeatureMaps } from './convolution';
import { convolveMaps, denseSums, poolMaps } from './image-network';
import { seededRandom } from './random';

function draw(length: number, seed: number): Float32Array {
  const random = seededRandom(seed);
  return Float32Array.from({ length }, () => random() - 0.5);
}

const input: FeatureMaps = { shape: [6, 7, 3], values: draw(6 * 7 * 3, 1) };

it('convolves as value by value', () => {
  const weights = {
    shape: [2, 3, 3, 4] as const,
    kernel: draw(2 * 3 * 3 * 4, 2),
    bias: draw(4, 3),
  };
  const { shape, values } = convolveMaps(input, weights);
  expect(shape).toEqual([5, 5, 4]);
  values.forEach((value, i) => {
    const [row, column, map] = [Math.floor(i / 20), Math.floor(i / 4) % 5, i % 4];
    expect(value).toBeCloseTo(convolveAt(input, weights, row, column, map).a, 5);
  });
});

it('pools what fills a window, below zero too', () => {
  const { shape, values } = poolMaps(input, 2);
  expect(shape).toEqual([3, 3, 3]);
  const at = (row: number, column: number) => input.values[(row * 7 + column) * 3 + 1]!;
  expect(values[(1 * 3 + 2) * 3 + 1]).toBe(Math.max(at(2, 4), at(2, 5), at(3, 4), at(3, 5)));
  expect(poolMaps({ shape: [1, 2, 1], values: Float32Array.of(-3, -2) }, 1).values).toEqual(
    Float32Array.of(-3, -2),
  );
});

it('adds up products and bias of a dense layer', () => {
  const layer = {
    inputs: 2,
    units: 2,
    weights: Float32Array.of(1, 2, 3, 4),
    bias: Float32Array.of(10, 20),
  };
  expect(denseSums(Float32Array.of(1, -1), layer)).toEqual(Float32Array.of(8, 18));
});
