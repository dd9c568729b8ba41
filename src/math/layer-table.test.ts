import { describe, expect, it } from 'vitest';
import { countMultiplications, countParameters, tabulateLayers } from './layer-table';

describe('tabulateLayers', () => {
  it('counts a small network by hand', () => {
    const rows = tabulateLayers(
      [7, 6, 2],
      [
        { type: 'convolution', filters: 4, kernel: 3 },
        { type: 'max-pool', size: 2 },
        { type: 'flatten' },
        { type: 'dense', units: 5 },
      ],
    );
    expect(rows.map(({ shape }) => shape)).toEqual([[5, 4, 4], [2, 2, 4], [16], [5]]);
    expect(rows.map(({ weights }) => weights)).toEqual([72, 0, 0, 80]);
    expect(rows.map(({ biases }) => biases)).toEqual([4, 0, 0, 5]);
    expect(countParameters(rows)).toBe(161);
    expect(countMultiplications(rows)).toBe(5 * 4 * 72 + 80);
  });

  it('refuses layers that do not fit', () => {
    const dense = { type: 'dense', units: 5 } as const;
    const convolution = { type: 'convolution', filters: 1, kernel: 3 } as const;
    expect(() => tabulateLayers([4, 4, 1], [dense])).toThrow('not 4×4×1');
    expect(() => tabulateLayers([2, 9, 1], [convolution])).toThrow('3×3 window');
    expect(() => tabulateLayers([9], [convolution])).toThrow('not 9');
  });
});
