import { expect, it } from 'vitest';
import { bytesOf, packNumbers, toBase64, unpackNumbers } from './packed-numbers';
import { seededRandom } from './random';

it.each([1, 2] as const)('what is packed in %d bytes comes back to half a step', (bytesEach) => {
  const random = seededRandom(3);
  const values = Float32Array.from({ length: 200 }, () => 6 * random() - 3);
  const packed = packNumbers(values, bytesEach);
  const back = unpackNumbers(packed, bytesEach);
  expect(back).toHaveLength(200);
  back.forEach((value, i) => {
    expect(Math.abs(value - values[i]!)).toBeLessThanOrEqual(packed.scale * 0.5001);
  });
  const most = Math.max(...values.map(Math.abs));
  expect(Math.max(...back.map(Math.abs))).toBeCloseTo(most, 6);
});

it('two bytes are little-endian', () => {
  expect([...bytesOf(packNumbers(Float32Array.of(1, -2), 2, 1).bytes)]).toEqual([1, 0, 254, 255]);
  expect(unpackNumbers({ scale: 0.5, bytes: toBase64(Uint8Array.of(0, 1)) }, 2)).toEqual([128]);
});

it('zeros stay zeros, and what does not fit is refused', () => {
  expect(unpackNumbers(packNumbers(new Float32Array(3), 1), 1)).toEqual([0, 0, 0]);
  expect(() => packNumbers(Float32Array.of(128), 1, 1)).toThrow('too large');
});
