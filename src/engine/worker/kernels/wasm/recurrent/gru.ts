// The GRU's kernels: all steps of a batch of sequences at once, and back through time.
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { KernelContext } from '../kernel';
import { runShares } from '../split';
import {
  findOptional,
  measureSequence,
  multiplyTransposed,
  prepareShares,
  type SequenceAttrs,
} from './sequence';

export interface GruInputs {
  /** x·W [rows, steps, 3·units]; the kernel leaves its gates here. */
  readonly z: TensorInfo;
  /** U [units, 3·units]. */
  readonly weights: TensorInfo;
  /** [3·units], or empty. */
  readonly bias: TensorInfo;
  /** [rows, units], or empty, which is to say zero. */
  readonly h0: TensorInfo;
  /** Zeros and ones [rows, steps], or empty. */
  readonly mask: TensorInfo;
}

/** Gives h of every step, [rows, steps, units]. */
export function gruForward(
  context: KernelContext,
  { z, weights, bias, h0, mask }: GruInputs,
  { hard }: SequenceAttrs,
): TensorInfo[] {
  const { heap } = context;
  const shape = measureSequence(z, weights);
  const { rows, steps, units } = shape;
  const { shares, at } = prepareShares(context, shape, 0);
  const h = heap.output([rows, steps, units]);
  const optional = [bias, h0, mask].map((info) => findOptional(heap, info));
  const [pz, pWeights, ph] = [heap.pointer(z), heap.pointer(weights), heap.pointer(h)];
  runShares(context, 'gruForward', shares, (share) => [
    ...[share.from, share.to, steps, units, Number(hard), pz, pWeights],
    ...[...optional, ph, at(share)],
  ]);
  return [h];
}

/** z holds what the forward kernel left there; the gradient of z takes its place. */
export interface GruGradientInputs extends Omit<GruInputs, 'bias'> {
  readonly h: TensorInfo;
  readonly dh: TensorInfo;
}

/** Gives the gradients of z, U and h0. */
export function gruBackward(
  context: KernelContext,
  { z, weights, h0, mask, h, dh }: GruGradientInputs,
  { hard }: SequenceAttrs,
): TensorInfo[] {
  const { heap } = context;
  const shape = measureSequence(z, weights);
  const { rows, steps, units } = shape;
  const { shares, at, states, product } = prepareShares(context, shape, 2);
  const dWeights = heap.output(weights.shape);
  const dh0 = heap.output([rows, units]);
  const dz = heap.alias(z);
  const pz = heap.pointer(z);
  const [before, resets] = states as [number, number];
  const optional = [h0, mask].map((info) => findOptional(heap, info));
  const sequences = [h, dh].map((info) => heap.pointer(info));
  const pWeights = heap.pointer(weights);
  const pdh0 = heap.pointer(dh0);
  runShares(context, 'gruBackward', shares, (share) => [
    ...[share.from, share.to, steps, units, Number(hard), pz, pWeights],
    ...[...optional, ...sequences, before, resets, pdh0, at(share)],
  ]);
  const width = 3 * units;
  const pdw = heap.pointer(dWeights);
  // The two gates saw h_{t−1} itself, the candidate what the reset left of it.
  const candidate = 2 * units;
  const sizes = [units, candidate, rows * steps] as const;
  multiplyTransposed(context, sizes, before, pz, width, pdw, width, product);
  const [from, to] = [pz + candidate * 4, pdw + candidate * 4];
  const last = [units, units, rows * steps] as const;
  multiplyTransposed(context, last, resets, from, width, to, width, product);
  return [dz, dWeights, dh0];
}
