/** Binary cross-entropy, computed from the logit so that log 0 never occurs. */
import { sigmoid } from './activation';

/**
 * −y log σ(z) − (1 − y) log(1 − σ(z)), in nats, for a target y in [0, 1].
 * Written as max(z, 0) − zy + log(1 + e^−|z|), which is finite for every finite z.
 */
export function crossEntropyOfLogit(z: number, y: number): number {
  return Math.max(z, 0) - z * y + Math.log1p(Math.exp(-Math.abs(z)));
}

/** Its derivative by z: σ(z) − y. */
export function crossEntropySlope(z: number, y: number): number {
  return sigmoid(z) - y;
}
