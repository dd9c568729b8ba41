/** A digit that is spoilt, by noise and by hand, and how far two pictures are apart. */
import { drawNormal, seededRandom } from '@/math/random';

/**
 * A picture with normal noise on each pixel and ink where there is dirt, held between paper and ink.
 * @param dirt places of pixels
 */
export function spoil(
  pixels: Float32Array,
  noise: number,
  seed: number,
  dirt: readonly number[],
): Float32Array {
  const random = seededRandom(seed);
  const spoilt = pixels.map((x) => Math.max(0, Math.min(1, x + noise * drawNormal(random))));
  for (const place of dirt) spoilt[place] = 1;
  return spoilt;
}

/** The mean of the squared differences. */
export function errorBetween(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, x, i) => sum + (x - other[i]!) ** 2, 0) / one.length;
}
