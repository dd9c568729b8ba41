// The LSTM's kernels: all steps of a batch of sequences at once, and back through time.
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

export interface LstmInputs {
  /** x·W [steps, batch, 4·units]; the kernel leaves its gates here. */
  readonly z: TensorInfo;
  /** U [units, 4·units]. */
  readonly weights: TensorInfo;
  /** [4·units], or empty. */
  readonly bias: TensorInfo;
  /** [batch, units], or empty, which is to say zero. */
  readonly h0: TensorInfo;
  readonly c0: TensorInfo;
  /** Zeros and ones [steps, batch], or empty. */
  readonly mask: TensorInfo;
  /** What is kept of the states that each step starts from, zeros and 1/(1 − rate) [batch, units], or empty. */
  readonly dropout: TensorInfo;
  /** With it, memory for what is left of them at every step, [steps, batch, units]; or empty. */
  readonly seen: TensorInfo;
  /** Memory for the states of every step, [steps, batch, units]. */
  readonly hs: TensorInfo;
  readonly cs: TensorInfo;
}

/** Gives h of every step, [steps, batch, units], or of the last, and the last c, [1, batch, units]. */
export function lstmForward(
  context: KernelContext,
  { z, weights, bias, h0, c0, mask, dropout, seen, hs, cs }: LstmInputs,
  { hard, everyOutput }: SequenceAttrs,
): TensorInfo[] {
  const { heap } = context;
  const shape = measureSequence(z, weights);
  const { steps, batch, units } = shape;
  const { shares, at } = prepareShares(context, shape);
  const optional = [bias, h0, c0, mask, dropout, seen].map((info) => findOptional(heap, info));
  const sequences = [hs, cs].map((info) => heap.pointer(info));
  const [pz, pWeights] = [heap.pointer(z), heap.pointer(weights)];
  runShares(context, 'lstmForward', shares, (share) => [
    ...[share.from, share.to, batch, steps, units, Number(hard), pz, pWeights],
    ...[...optional, ...sequences, at(share)],
  ]);
  return [everyOutput ? heap.alias(hs) : copyLast(heap, hs), copyLast(heap, cs)];
}

/** z holds what the forward kernel left there; the gradient of z takes its place. */
export interface LstmGradientInputs extends Omit<LstmInputs, 'bias'> {
  readonly dh: TensorInfo;
  readonly dc: TensorInfo;
}

/** Gives the gradients of z, U, h0 and c0. */
export function lstmBackward(
  context: KernelContext,
  { z, weights, h0, c0, mask, dropout, seen, hs, cs, dh, dc }: LstmGradientInputs,
  { hard, everyOutput }: SequenceAttrs,
): TensorInfo[] {
  const { heap } = context;
  const shape = measureSequence(z, weights);
  const { steps, batch, units } = shape;
  const { shares, at, product } = prepareShares(context, shape);
  const dWeights = heap.zeros(weights.shape);
  const dh0 = everyOutput ? heap.zeros([batch, units]) : startGradient(heap, dh);
  const dc0 = startGradient(heap, dc);
  const dz = heap.alias(z);
  const pz = heap.pointer(z);
  const optional = [h0, c0, mask, dropout].map((info) => findOptional(heap, info));
  const sequences = [heap.pointer(cs), everyOutput ? heap.pointer(dh) : 0];
  const initial = [heap.pointer(dh0), heap.pointer(dc0)];
  runShares(context, 'lstmBackward', shares, (share) => [
    ...[share.from, share.to, batch, steps, units, Number(hard), pz, heap.pointer(weights)],
    ...[...optional, ...sequences, ...initial, at(share)],
  ]);
  const states = { h: heap.pointer(hs), h0: optional[0]!, seen: findOptional(heap, seen) };
  const [pdw, width] = [heap.pointer(dWeights), 4 * units];
  multiplyStates(context, shape, width, states, pz, pdw, width, product);
  return [dz, dWeights, dh0, dc0];
}
