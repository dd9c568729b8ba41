// The GRU's kernels: all steps of a batch of sequences at once, and back through time.
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { KernelContext } from '../kernel';
import { runShares } from '../split';
import {
  copyLast,
  findOptional,
  measureSequence,
  multiplyStates,
  multiplyTransposed,
  prepareShares,
  startGradient,
  type SequenceAttrs,
} from './sequence';

export interface GruInputs {
  /** x·W [steps, batch, 3·units]; the kernel leaves its gates here. */
  readonly z: TensorInfo;
  /** U [units, 3·units]. */
  readonly weights: TensorInfo;
  /** [3·units], or empty. */
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
export function gruForward(
  context: KernelContext,
  { z, weights, bias, h0, mask, dropout, seen, hs }: GruInputs,
  { hard, everyOutput }: SequenceAttrs,
): TensorInfo[] {
  const { heap } = context;
  const shape = measureSequence(z, weights);
  const { steps, batch, units } = shape;
  const { shares, at } = prepareShares(context, shape);
  const optional = [bias, h0, mask, dropout, seen].map((info) => findOptional(heap, info));
  const [pz, pWeights, ph] = [heap.pointer(z), heap.pointer(weights), heap.pointer(hs)];
  runShares(context, 'gruForward', shares, (share) => [
    ...[share.from, share.to, batch, steps, units, Number(hard), pz, pWeights],
    ...[...optional, ph, at(share)],
  ]);
  return [everyOutput ? heap.alias(hs) : copyLast(heap, hs)];
}

/** z holds what the forward kernel left there; the gradient of z takes its place. */
export interface GruGradientInputs extends Omit<GruInputs, 'bias'> {
  readonly dh: TensorInfo;
}

/** Gives the gradients of z, U and h0. */
export function gruBackward(
  context: KernelContext,
  { z, weights, h0, mask, dropout, seen, hs, dh }: GruGradientInputs,
  { hard, everyOutput }: SequenceAttrs,
): TensorInfo[] {
  const { heap } = context;
  const shape = measureSequence(z, weights);
  const { steps, batch, units } = shape;
  const { shares, at, states: rooms, product } = prepareShares(context, shape, 1);
  const dWeights = heap.zeros(weights.shape);
  const dh0 = everyOutput ? heap.zeros([batch, units]) : startGradient(heap, dh);
  const dz = heap.alias(z);
  const pz = heap.pointer(z);
  const resets = rooms[0]!;
  const optional = [h0, mask, dropout, seen].map((info) => findOptional(heap, info));
  const sequences = [heap.pointer(hs), everyOutput ? heap.pointer(dh) : 0];
  const pWeights = heap.pointer(weights);
  const pdh0 = heap.pointer(dh0);
  runShares(context, 'gruBackward', shares, (share) => [
    ...[share.from, share.to, batch, steps, units, Number(hard), pz, pWeights],
    ...[...optional, ...sequences, resets, pdh0, at(share)],
  ]);
  const states = { h: heap.pointer(hs), h0: optional[0]!, seen: findOptional(heap, seen) };
  const [pdw, width] = [heap.pointer(dWeights), 3 * units];
  // The two gates saw h_{t−1} itself, the candidate what the reset left of it.
  const gates = 2 * units;
  multiplyStates(context, shape, gates, states, pz, pdw, width, product);
  const size = [units, units, steps * batch] as const;
  const [from, to] = [pz + gates * 4, pdw + gates * 4];
  multiplyTransposed(context, size, resets, from, width, to, product);
  return [dz, dWeights, dh0];
}
