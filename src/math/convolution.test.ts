import { describe, expect, it } from 'vitest';
import { convolveAt, poolAt, type FeatureMaps } from './convolution';

/** 3 × 3 pixels of two channels: 1 … 9 and ten times that. */
const input: FeatureMaps = {
  shape: [3, 3, 2],
  values: Float32Array.from({ length: 18 }, (_, i) => (Math.floor(i / 2) + 1) * (i % 2 ? 10 : 1)),
};

describe('convolveAt', () => {
  // Output 0 subtracts the left of two neighbours from the right in channel 0; output 1 in channel 1.
  const kernel = new Float32Array(2 * 2 * 2 * 2);
  const at = (m: number, n: number, channel: number, output: number) =>
    ((m * 2 + n) * 2 + channel) * 2 + output;
  kernel[at(0, 0, 0, 0)] = -1;
  kernel[at(0, 1, 0, 0)] = 1;
  kernel[at(0, 0, 1, 1)] = 1;
  kernel[at(0, 1, 1, 1)] = -1;
  const weights = { shape: [2, 2, 2, 2] as const, kernel, bias: Float32Array.of(0.5, 0.25) };

  it('adds up window times kernel over all channels, and the bias', () => {
    const pixel = convolveAt(input, weights, 1, 1, 0);
    expect(pixel.channels[0]!.window).toEqual([5, 6, 8, 9]);
    expect(pixel.channels[1]!.window).toEqual([50, 60, 80, 90]);
    expect(pixel.channels.map(({ sum }) => sum)).toEqual([1, 0]);
    expect(pixel.z).toBeCloseTo(1.5);
    expect(pixel.a).toBeCloseTo(1.5);
  });

  it('lets nothing negative through', () => {
    const pixel = convolveAt(input, weights, 0, 0, 1);
    expect(pixel.z).toBeCloseTo(-9.75);
    expect(pixel.a).toBe(0);
  });
});

describe('poolAt', () => {
  it('takes the largest under the window of one channel', () => {
    expect(poolAt(input, 2, 0, 0, 1)).toEqual({ window: [10, 20, 40, 50], largest: 50 });
  });
});
