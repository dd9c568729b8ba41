// What the kernels of all recurrent cells share: shapes, optional inputs, scratch memory, weight gradients.
import { util, type TensorInfo } from '@tensorflow/tfjs-core';
import type { Heap } from '../heap';
import type { KernelContext } from '../kernel';
import { Finish } from '../module';
import { cutShares, runShares, type Share } from '../split';

/** Sequences are cut between threads by rows of the batch, whole register tiles at a time. */
const GRAIN = 4;
const TILE_COLUMNS = 8;

export interface SequenceAttrs {
  /** Whether the gates are hard sigmoids. */
  readonly hard: boolean;
  /** Whether every output is asked for, or only the last. */
  readonly everyOutput: boolean;
}

export interface SequenceShape {
  readonly steps: number;
  readonly batch: number;
  readonly units: number;
  readonly gates: number;
}

/** The sizes behind z [steps, batch, gates·units] and weights [units, gates·units]. */
export function measureSequence(z: TensorInfo, weights: TensorInfo): SequenceShape {
  const [steps, batch, width] = z.shape as [number, number, number];
  const units = weights.shape[0]!;
  return { steps, batch, units, gates: width / units };
}

/** A pointer to an input that may be missing, which is to say empty: then 0. */
export function findOptional(heap: Heap, info: TensorInfo): number {
  return util.sizeFromShape(info.shape) > 0 ? heap.pointer(info) : 0;
}

/** The last of [steps, batch, units], as [1, batch, units]. */
export function copyLast(heap: Heap, sequence: TensorInfo): TensorInfo {
  const [steps, batch, units] = sequence.shape as [number, number, number];
  const last = heap.output([1, batch, units]);
  const [from, to] = [heap.pointer(sequence), heap.pointer(last)];
  const size = batch * units;
  heap.floats(to, size).set(heap.floats(from + (steps - 1) * size * 4, size));
  return last;
}

/** A copy of the last states' gradient [1, batch, units], to become that of the initial states [batch, units]. */
export function startGradient(heap: Heap, last: TensorInfo): TensorInfo {
  const { dataId, dtype } = heap.copy(last);
  return { dataId, dtype, shape: last.shape.slice(1) };
}

export interface SequenceScratch {
  readonly shares: readonly Share[];
  /** Scratch memory of a share. */
  readonly at: (share: Share) => number;
  /** Room for as many sequences of states [steps, batch, units] as were asked for. */
  readonly states: readonly number[];
  /** Scratch memory for the products that follow. */
  readonly product: number;
}

/** Cuts the batch into shares and reserves what they and the products after them need. */
export function prepareShares(
  context: KernelContext,
  { steps, batch, units, gates }: SequenceShape,
  stateSequences = 0,
): SequenceScratch {
  const { heap, module, pool } = context;
  const shares = cutShares(context, batch, 2 * batch * steps * gates * units * units, GRAIN);
  const mostRows = Math.max(...shares.map(({ from, to }) => to - from));
  const shareBytes = module.sequenceScratch(mostRows, units, gates);
  const productBytes = module.gemmScratch() * (pool?.size ?? 1);
  const stateBytes = Math.ceil((batch * steps * units * 4) / 16) * 16;
  const rest = stateBytes * stateSequences;
  const start = heap.reserve(rest + Math.max(shareBytes * shares.length, productBytes));
  if (!start) throw new Error('no memory left for a recurrent layer');
  return {
    shares,
    at: ({ index }) => start + rest + index * shareBytes,
    states: Array.from({ length: stateSequences }, (_, index) => start + index * stateBytes),
    product: start + rest,
  };
}

/** The states that each step started from, as pointers, of which h0 and seen may be 0 (none). */
export interface StartingStates {
  /** The states after each step, [steps, batch, units], and those before the first, [batch, units]. */
  readonly h: number;
  readonly h0: number;
  /** What dropout left of the states before each step, [steps, batch, units]. */
  readonly seen: number;
}

/**
 * The gradient of weights that multiply the states h_{t−1}, from the gradient of their products:
 * dW [units, columns] += Σ over t of h_{t−1}ᵀ·dz_t. Rows of dz and dW are `width` elements apart.
 */
export function multiplyStates(
  context: KernelContext,
  { steps, batch, units }: SequenceShape,
  columns: number,
  { h, h0, seen }: StartingStates,
  dz: number,
  dWeights: number,
  width: number,
  scratch: number,
): void {
  if (seen) {
    const all = [units, columns, steps * batch] as const;
    multiplyTransposed(context, all, seen, dz, width, dWeights, scratch);
    return;
  }
  const size = [units, columns, (steps - 1) * batch] as const;
  const later = dz + batch * width * 4;
  if (steps > 1) multiplyTransposed(context, size, h, later, width, dWeights, scratch);
  if (!h0) return;
  const first = [units, columns, batch] as const;
  multiplyTransposed(context, first, h0, dz, width, dWeights, scratch);
}

/** C [m, n] += Aᵀ·B for A [k, m] and B [k, n]; rows of B and C are `width` elements apart. */
export function multiplyTransposed(
  context: KernelContext,
  [m, n, k]: readonly [number, number, number],
  a: number,
  b: number,
  width: number,
  c: number,
  scratch: number,
): void {
  const scratchBytes = context.module.gemmScratch();
  const shares = cutShares(context, n, 2 * m * n * k, TILE_COLUMNS);
  runShares(context, 'gemm', shares, ({ index, from, to }) => [
    ...[m, to - from, k, a, 1, m, b + from * 4, width, 1],
    ...[c + from * 4, width, Finish.accumulate, 0, scratch + index * scratchBytes],
  ]);
}
