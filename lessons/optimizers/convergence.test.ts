import { describe, expect, it } from 'vitest';
import {
  gainOf,
  gainRange,
  limitCurve,
  mapGains,
  mapOpening,
  memoryAt,
  rateAt,
  shareOfMemory,
  shareOfRate,
  walkAt,
} from './convergence';

describe('the axes', () => {
  it('run from 0.0001 to 1 and from 0 over 0.9 to 0.99', () => {
    [1e-4, 1e-2, 1].forEach((rate, i) => expect(rateAt(i / 2)).toBeCloseTo(rate, 12));
    [0, 0.9, 0.99].forEach((beta, i) => expect(memoryAt(i / 2)).toBeCloseTo(beta, 12));
  });

  it('lead back', () => {
    expect(shareOfRate(rateAt(0.37))).toBeCloseTo(0.37, 12);
    expect(shareOfMemory(memoryAt(0.37))).toBeCloseTo(0.37, 12);
  });
});

describe('the steep ravine', () => {
  const end = (rate: number, beta: number) =>
    walkAt(mapOpening, [shareOfRate(rate), shareOfMemory(beta)]).at(-1)!;

  it('keeps what the lesson tells at the best rate without memory', () => {
    const [along, across] = end(2 / 101, 0);
    expect(along).toBeCloseTo(-3.5 * (99 / 101) ** 60, 9);
    expect(along).toBeCloseTo(-1.05, 2);
    expect(across).toBeCloseTo(0.45, 2);
  });

  it('is nearly left with Polyak’s choice', () => {
    const [along, across] = end(4 / 121, (9 / 11) ** 2);
    expect(Math.abs(along)).toBeLessThan(0.01);
    expect(Math.abs(across)).toBeLessThan(0.01);
  });

  it('diverges beyond the limit and not before it', () => {
    for (const beta of [0, 0.5, 0.9]) {
      const limit = (2 * (1 + beta)) / 100;
      const setting = { ...mapOpening, steps: 1000 };
      const gain = (rate: number) =>
        gainOf(walkAt(setting, [shareOfRate(rate), shareOfMemory(beta)]), 'gorge');
      expect(gain(limit * 0.98)).toBeLessThan(0);
      expect(gain(limit * 1.02)).toBe(gainRange[1]);
    }
  });

  it('has that limit drawn', () => {
    const curve = limitCurve(mapOpening);
    expect(rateAt(curve[0]![0])).toBeCloseTo(0.02, 9);
    expect(rateAt(curve.at(-1)![0])).toBeCloseTo((2 * 1.99) / 100, 9);
    expect(limitCurve({ ...mapOpening, optimiser: 'adam' })).toEqual([]);
    expect(limitCurve({ ...mapOpening, scene: 'beale' })).toEqual([]);
  });
});

it('maps what the probe reads, from the upper left', () => {
  const gains = mapGains(mapOpening, 4);
  expect(gains).toHaveLength(16);
  expect(gains[0]).toBe(gainOf(walkAt(mapOpening, [0.125, 0.875]), 'gorge'));
  expect(gains[15]).toBe(gainOf(walkAt(mapOpening, [0.875, 0.125]), 'gorge'));
  expect(Math.max(...gains)).toBe(gainRange[1]);
});
