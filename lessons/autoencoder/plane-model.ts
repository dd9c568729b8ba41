/** The plane of codes: where it ends, what is drawn from its places, and codes drawn by chance. */
import type { MapArea, MapPoint } from '@/charts/maps/map-area';
import { sigmoid } from '@/math/activation';
import { runChain, type DenseChain } from '@/math/dense-chain';
import { drawNormal, seededRandom } from '@/math/random';

export const side = 28;

/** All codes with some room around them. */
export function areaOf(codes: readonly MapPoint[]): MapArea {
  const around = (index: 0 | 1): MapPoint => {
    const values = codes.map((code) => code[index]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const room = 0.06 * (high - low) || 1;
    return [low - room, high + room];
  };
  return { x: around(0), y: around(1) };
}

/** How many numbers a decoder takes. */
export function codeSize([first]: DenseChain): number {
  return first === undefined ? 0 : first.kernel.length / first.bias.length;
}

/** The picture that a decoder, which ends in logits, draws from a code; numbers left out are 0. */
export function decode(decoder: DenseChain, code: readonly number[]): Float32Array {
  const whole = Float32Array.from({ length: codeSize(decoder) }, (_, i) => code[i] ?? 0);
  return runChain(decoder, whole).map(sigmoid);
}

/** `count` places from `a` to `b`, both included, at equal distances. */
export function walk(a: MapPoint, b: MapPoint, count: number): MapPoint[] {
  return Array.from({ length: count }, (_, i) => {
    const share = i / (count - 1);
    return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
  });
}

/** Codes whose numbers are standard normal, the same ones for the same seed. */
export function drawCodes(seed: number, count: number, size: number): number[][] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () =>
    Array.from({ length: size }, () => drawNormal(random)),
  );
}
