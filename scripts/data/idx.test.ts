import { describe, expect, it } from 'vitest';
import { readIdx } from './idx';

const file = Uint8Array.of(0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6);

describe('readIdx', () => {
  it('reads sizes and values', () => {
    expect([...readIdx(file, [2, 3]).values]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('refuses another magic number, another shape and missing bytes', () => {
    expect(() => readIdx(file, [6])).toThrow('magic number is 2050, not 2049');
    expect(() => readIdx(file, [3, 2])).toThrow('shape is 2×3, not 3×2');
    expect(() => readIdx(file.subarray(0, 17), [2, 3])).toThrow('5 values, not 6');
  });
});
