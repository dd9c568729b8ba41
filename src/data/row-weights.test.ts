import { describe, expect, it } from 'vitest';
import { decodeRows, encodeRows, loadRows, weightsFile } from './row-weights';

describe('rows of weights', () => {
  const values = Float32Array.from({ length: 3 * 64 }, (_, i) => (i < 64 ? 0 : Math.sin(i) * i));

  it('come back to within half a step of each row’s own scale', () => {
    const back = decodeRows(encodeRows(values, 64), 64, 'x');
    expect(back).toHaveLength(values.length);
    for (let row = 0; row < 3; row++) {
      const own = [...values.subarray(64 * row, 64 * (row + 1))];
      const step = Math.max(...own.map(Math.abs)) / 127;
      own.forEach((value, i) => {
        expect(Math.abs(back[64 * row + i]! - value)).toBeLessThanOrEqual(0.5001 * step);
      });
    }
  });

  it('take 68 bytes for 64 numbers', () => {
    expect(encodeRows(values, 64)).toHaveLength(3 * 68);
  });

  it('are no half rows', async () => {
    expect(() => encodeRows(values.subarray(1), 64)).toThrow('191 numbers are no rows of 64');
    const load = loadRows((path) => Promise.resolve(new Uint8Array(path.length)), 'gpt');
    await expect(load).rejects.toThrow(`${weightsFile('gpt')} is damaged`);
  });
});
