// The simple recurrent cell's kernels: all steps of a batch of sequences at once, and back through time.
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { KernelContext } from '../kernel';
import { runShares } from '../split';
import {
  copyLast,
  findOptional,
  measureSequence,
  multiplyStates,
  prepareShares,
  startGradient,
  type SequenceAttrs,
} from './sequence';

export interface SimpleRnnInputs {
  /** x·W [steps, batch, units]; the kernel leaves tanh of the whole sums here. */
  readonly z: TensorInfo;
  /** U [units, units]. */
  readonly weights: TensorInfo;
  /** [units], or empty. */
  readonly bias: TensorInfo;
  /** [batch, units], or empty, which is to say zero. */
  readonly h0: TensorInfo;
  /** Zeros and ones [steps, batch], or empty. */
  readonly mask: TensorInfo;
  /** What is kept of the states that each step starts from, zeros and 1/(1 − rate) [batch, units], or empty. */
  readonly dropout: TensorInfo;
  /** With it, memory for what is left of them at every step, [steps, batch, units]; or empty. */
  readonly seen: TensorInfo;
  /** Memory for the states of every step, [steps, batch, units]. */
  readonly hs: TensorInfo;
}

/** Gives h of every step, [steps, batch, units], or of the last, [1, batch, units]. */
export function simpleRnnForward(
  context: KernelContext,
  { z, weights, bias, h0, mask, dropout, seen, hs }: SimpleRnnInputs,
  { everyOutput }: SequenceAttrs,
): TensorInfo[] {
  const { heap } = context;
  const shape = measureSequence(z, weights);
  const { steps, batch, units } = shape;
  const { shares, at } = prepareShares(context, shape);
  const optional = [bias, h0, mask, dropout, seen].map((info) => findOptional(heap, info));
  const [pz, pWeights, ph] = [heap.pointer(z), heap.pointer(weights), heap.pointer(hs)];
  runShares(context, 'simpleRnnForward', shares, (share) => [
    ...[share.from, share.to, batch, steps, units, pz, pWeights],
    ...[...optional, ph, at(share)],
  ]);
  return [everyOutput ? heap.alias(hs) : copyLast(heap, hs)];
}

/** z holds what the forward kernel left there; the gradient of z takes its place. */
export interface SimpleRnnGradientInputs extends Omit<SimpleRnnInputs, 'bias'> {
  readonly dh: TensorInfo;
}

/** Gives the gradients of z, U and h0. */
export function simpleRnnBackward(
  context: KernelContext,
  { z, weights, h0, mask, dropout, seen, hs, dh }: SimpleRnnGradientInputs,
  { everyOutput }: SequenceAttrs,
): TensorInfo[] {
  const { heap } = context;
  const shape = measureSequence(z, weights);
  const { steps, batch, units } = shape;
  const { shares, at, product } = prepareShares(context, shape);
  const dWeights = heap.zeros(weights.shape);
  const dh0 = everyOutput ? heap.zeros([batch, units]) : startGradient(heap, dh);
  const dz = heap.alias(z);
  const optional = [h0, mask, dropout].map((info) => findOptional(heap, info));
  const pdh = everyOutput ? heap.pointer(dh) : 0;
  const [pz, pWeights, pdh0] = [heap.pointer(z), heap.pointer(weights), heap.pointer(dh0)];
  runShares(context, 'simpleRnnBackward', shares, (share) => [
    ...[share.from, share.to, batch, steps, units, pz, pWeights],
    ...[...optional, pdh, pdh0, at(share)],
  ]);
  const states = { h: heap.pointer(hs), h0: optional[0]!, seen: findOptional(heap, seen) };
  const pdw = heap.pointer(dWeights);
  multiplyStates(context, shape, units, states, pz, pdw, units, product);
  return [dz, dWeights, dh0];
}
