/** Weights as text: 16 bits each, in steps of 1/4096, from −8 to 8. */
import { packNumbers, unpackNumbers } from '@/math/packed-numbers';

const scale = 1 / 4096;

export function packWeights(weights: Float32Array): string {
  return packNumbers(weights, 2, scale).bytes;
}

export function unpackWeights(bytes: string): Float32Array {
  return Float32Array.from(unpackNumbers({ scale, bytes }, 2));
}
