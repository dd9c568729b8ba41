// The kernels of a product whose first matrix is mostly zeros; `inputs` of a recurrent layer often are,
// since characters come one-hot.
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { KernelContext } from '../kernel';
import { cutShares, runShares } from '../split';

/** Columns of the gradient are cut between threads by whole cache lines. */
const GRAIN = 16;

/** Operations that a float of the first matrix costs for each column, most being zero. */
const COST = 0.5;

export interface SparseProductInputs {
  /** [rows, depth]. */
  readonly a: TensorInfo;
  /** [depth, columns]. */
  readonly b: TensorInfo;
}

/** a·b, [rows, columns]. Zeros of a are left out, so what they meet in b may be anything. */
export function sparseProduct(context: KernelContext, { a, b }: SparseProductInputs): TensorInfo[] {
  const { heap } = context;
  const [rows, depth] = a.shape as [number, number];
  const columns = b.shape[1]!;
  const c = heap.output([rows, columns]);
  const shares = cutShares(context, rows, COST * rows * depth * columns);
  const pointers = [a, b, c].map((info) => heap.pointer(info));
  runShares(context, 'sparseProduct', shares, ({ from, to }) => [
    ...[from, to, depth, columns],
    ...pointers,
  ]);
  return [c];
}

export interface SparseGradientInputs {
  /** [rows, depth]. */
  readonly a: TensorInfo;
  /** [rows, columns]. */
  readonly dc: TensorInfo;
}

/** The gradient of b, [depth, columns]. */
export function sparseProductGradient(
  context: KernelContext,
  { a, dc }: SparseGradientInputs,
): TensorInfo[] {
  const { heap } = context;
  const [rows, depth] = a.shape as [number, number];
  const columns = dc.shape[1]!;
  const db = heap.output([depth, columns]);
  const shares = cutShares(context, columns, COST * rows * depth * columns, GRAIN);
  const pointers = [a, dc, db].map((info) => heap.pointer(info));
  runShares(context, 'sparseGradient', shares, ({ from, to }) => [
    ...[from, to, rows, depth, columns],
    ...pointers,
  ]);
  return [db];
}
