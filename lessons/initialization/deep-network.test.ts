/** The deep network's gradients against finite differences, and its numbers that the text quotes. */
import { describe, expect, it } from 'vitest';
import { norm } from '@/math/vector';
import {
  birdCount,
  deepOpening,
  differentiate,
  hiddenLayers,
  openNetwork,
  readDeep,
  width,
} from './deep-network';
import { functionNames } from '@/math/nonlinearities';

const layersToTest = [0, 4, 9];

describe.each(functionNames)('ten layers of %s', (name) => {
  it('have gradients that agree with finite differences', () => {
    const network = openNetwork({ name, gain: 1.5, seed: 3 });
    differentiate(network);
    for (const l of layersToTest) {
      const { parameters, gradients, weightCount } = network.layers[l]!;
      const computed = gradients.slice(0, weightCount);
      // Along the gradient itself the loss changes by its squared length.
      const length = norm(Array.from(computed));
      const before = parameters.slice();
      const lossAt = (step: number) => {
        computed.forEach((g, i) => (parameters[i] = before[i]! + (step * g) / length));
        return differentiate(network);
      };
      const h = 1e-6;
      const measured = (lossAt(h) - lossAt(-h)) / (2 * h);
      parameters.set(before);
      expect(Math.abs(measured / length - 1), `layer ${l + 1}`).toBeLessThan(1e-2);
    }
  });

  it('have sums for every bird and unit', () => {
    const { layers } = readDeep({ ...deepOpening, name });
    expect(layers).toHaveLength(hiddenLayers);
    for (const { z } of layers) expect(z).toHaveLength(birdCount * width);
  });
});

describe('the text', () => {
  const normsOf = (changes: Partial<typeof deepOpening>) =>
    readDeep({ ...deepOpening, ...changes }).layers.map((layer) => layer.norm);

  it('tells the gradients of the sigmoid, where nothing is flat', () => {
    const { layers } = readDeep(deepOpening);
    expect(birdCount).toBe(114);
    expect(layers[9]!.norm).toBeCloseTo(0.111, 3);
    expect(layers[0]!.norm * 1e7).toBeCloseTo(2.36, 2);
    expect(layers.every(({ flat }) => flat < 0.01)).toBe(true);
  });

  it('tells those of tanh and ReLU', () => {
    const tanh = normsOf({ name: 'tanh' });
    expect(Math.min(...tanh)).toBeCloseTo(0.18, 2);
    expect(Math.max(...tanh)).toBeCloseTo(0.3, 2);
    const relu = normsOf({ name: 'relu' });
    expect(Math.min(...relu)).toBeCloseTo(0.0027, 4);
    expect(Math.max(...relu)).toBeCloseTo(0.0136, 4);
    const he = normsOf({ name: 'relu', gain: 1.4 });
    expect(Math.min(...he)).toBeCloseTo(0.083, 3);
    expect(Math.max(...he)).toBeCloseTo(0.51, 2);
    expect(Math.max(...normsOf({ name: 'relu', gain: 4 }))).toBeGreaterThan(4e4);
    expect(Math.max(...normsOf({ name: 'relu', gain: 0.5 }))).toBeLessThan(2e-5);
  });

  it('tells that differences between birds shrink on their way forward as the gradient does back', () => {
    const { layers } = readDeep(deepOpening);
    expect(layers[0]!.spread).toBeCloseTo(0.19, 2);
    expect(layers[9]!.spread * 1e7).toBeCloseTo(1.8, 1);
    const tanh = readDeep({ ...deepOpening, name: 'tanh' }).layers;
    expect(tanh[0]!.spread).toBeCloseTo(0.59, 2);
    expect(tanh[9]!.spread).toBeCloseTo(0.15, 2);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('holds from seed %i, too', (seed) => {
    const at = (changes: Partial<typeof deepOpening>) =>
      readDeep({ ...deepOpening, seed, ...changes }).layers;
    const sigmoid = at({});
    expect(sigmoid[0]!.norm).toBeLessThan(1e-6);
    expect(sigmoid[9]!.norm).toBeGreaterThan(0.04);
    expect(sigmoid[9]!.spread).toBeLessThan(1e-6);
    expect(sigmoid.every(({ flat }) => flat < 0.02)).toBe(true);
    for (const { norm: length, spread } of at({ name: 'tanh' })) {
      expect(length).toBeGreaterThan(0.1);
      expect(length).toBeLessThan(1.2);
      expect(spread).toBeGreaterThan(0.1);
    }
    // Saturated, and exploding on the way back all the same.
    const saturated = at({ name: 'tanh', gain: 4 });
    expect(saturated[9]!.flat).toBeGreaterThan(0.4);
    expect(saturated[0]!.norm / saturated[9]!.norm).toBeGreaterThan(1);
    const he = at({ name: 'relu', gain: 1.4 });
    const relu = at({ name: 'relu' });
    expect(he[9]!.spread).toBeGreaterThan(0.09);
    expect(relu[9]!.spread).toBeLessThan(he[9]!.spread / 10);
  });

  it('tells that weights that are all alike keep units alike', () => {
    const network = openNetwork(deepOpening);
    for (const { parameters, weightCount } of network.layers) parameters.fill(0.1, 0, weightCount);
    differentiate(network);
    for (const { gradients, weightCount, units } of network.layers.slice(0, hiddenLayers)) {
      const own = Array.from(gradients.subarray(0, weightCount));
      const inputs = weightCount / units;
      // Whichever way the weights lie, every unit's gradient is that of the first.
      const byUnit = (unit: number) => own.filter((_, i) => Math.floor(i / inputs) === unit);
      const byInput = (unit: number) => own.filter((_, i) => i % units === unit);
      const alike = (of: (unit: number) => number[]) =>
        Array.from({ length: units }, (_, unit) => of(unit)).every((g) =>
          g.every((value, i) => Math.abs(value - of(0)[i]!) < 1e-12),
        );
      expect(alike(byUnit) || alike(byInput)).toBe(true);
    }
  });

  it('tells how many units are dead and how much of tanh is flat', () => {
    const dead = readDeep({ ...deepOpening, name: 'relu' }).layers.map((layer) => layer.dead);
    expect(dead).toEqual([0, 0, 0, 0, 0, 3, 6, 1, 7, 2]);
    const saturated = readDeep({ ...deepOpening, name: 'tanh', gain: 4 }).layers;
    for (const { flat } of saturated) {
      expect(flat).toBeGreaterThan(0.45);
      expect(flat).toBeLessThan(0.61);
    }
  });
});
