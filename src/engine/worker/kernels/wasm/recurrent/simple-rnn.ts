// The simple recurrent cell's kernels: all steps of a batch of sequences at once, and back through time.
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { KernelContext } from '../kernel';
import { runShares } from '../split';
import { findOptional, measureSequence, multiplyTransposed, prepareShares } from './sequence';

export interface SimpleRnnInputs {
  /** x·W [rows, steps, units]; the kernel leaves tanh of the whole sums here. */
  readonly z: TensorInfo;
  /** U [units, units]. */
  readonly weights: TensorInfo;
  /** [units], or empty. */
  readonly bias: TensorInfo;
  /** [rows, units], or empty, which is to say zero. */
  readonly h0: TensorInfo;
  /** Zeros and ones [rows, steps], or empty. */
  readonly mask: TensorInfo;
}

/** Gives h of every step, [rows, steps, units]. */
export function simpleRnnForward(
  context: KernelContext,
  { z, weights, bias, h0, mask }: SimpleRnnInputs,
): TensorInfo[] {
  const { heap } = context;
  const shape = measureSequence(z, weights);
  const { rows, steps, units } = shape;
  const { shares, at } = prepareShares(context, shape, 0);
  const h = heap.output([rows, steps, units]);
  const optional = [bias, h0, mask].map((info) => findOptional(heap, info));
  const [pz, pWeights, ph] = [heap.pointer(z), heap.pointer(weights), heap.pointer(h)];
  runShares(context, 'simpleRnnForward', shares, (share) => [
    ...[share.from, share.to, steps, units, pz, pWeights],
    ...[...optional, ph, at(share)],
  ]);
  return [h];
}

/** z holds what the forward kernel left there; the gradient of z takes its place. */
export interface SimpleRnnGradientInputs extends Omit<SimpleRnnInputs, 'bias'> {
  readonly h: TensorInfo;
  readonly dh: TensorInfo;
}

/** Gives the gradients of z, U and h0. */
export function simpleRnnBackward(
  context: KernelContext,
  { z, weights, h0, mask, h, dh }: SimpleRnnGradientInputs,
): TensorInfo[] {
  const { heap } = context;
  const shape = measureSequence(z, weights);
  const { rows, steps, units } = shape;
  const { shares, at, states, product } = prepareShares(context, shape, 1);
  const dWeights = heap.output(weights.shape);
  const dh0 = heap.output([rows, units]);
  const dz = heap.alias(z);
  const before = states[0]!;
  const optional = [h0, mask].map((info) => findOptional(heap, info));
  const sequences = [h, dh].map((info) => heap.pointer(info));
  const [pz, pWeights, pdh0] = [heap.pointer(z), heap.pointer(weights), heap.pointer(dh0)];
  runShares(context, 'simpleRnnBackward', shares, (share) => [
    ...[share.from, share.to, steps, units, pz, pWeights],
    ...[...optional, ...sequences, before, pdh0, at(share)],
  ]);
  const sizes = [units, units, rows * steps] as const;
  multiplyTransposed(context, sizes, before, pz, units, heap.pointer(dWeights), units, product);
  return [dz, dWeights, dh0];
}
