/** The network that ships with the lesson: what made it, how well it reads, and its weights. */
import { unpackNumbers, type PackedNumbers } from '@/math/packed-numbers';
import { networkOf, type Network } from './network';
import kept from './checkpoint.json';

export interface Checkpoint {
  /** The cell that made it, the fingerprint of its code, and what its sliders were at. */
  readonly cell: string;
  readonly sha256: string;
  readonly filters: number;
  readonly steps: number;
  /** Of so many test images it read so many rightly, before its weights were rounded and after. */
  readonly testImages: number;
  readonly rightUnrounded: number;
  readonly right: number;
  /** In the order of the model's weights, a byte a number. */
  readonly tensors: readonly PackedNumbers[];
}

export const checkpoint: Checkpoint = kept;

/** All weights in one list. */
export function weightsOf({ tensors }: Checkpoint): Float32Array {
  return Float32Array.from(tensors.flatMap((tensor) => unpackNumbers(tensor, 1)));
}

/** @throws where the file holds no such network, which its test would have found */
export function shippedNetwork(): Network {
  const network = networkOf(weightsOf(checkpoint));
  if (network === null) throw new Error('checkpoint.json holds no network of this lesson.');
  return network;
}
