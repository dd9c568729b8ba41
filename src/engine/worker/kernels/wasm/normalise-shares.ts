// What layer and batch normalisation share: their inputs, their scratch memory, sums over shares of the rows.
import { util, type TensorInfo } from '@tensorflow/tfjs-core';
import type { KernelContext } from './kernel';
import type { Share } from './split';

/** Passes over a value, for what the work is worth cutting into. */
export const OPERATIONS = 6;

export interface NormaliseAttrs {
  readonly epsilon: number;
}

export type Names<Name extends string> = Readonly<Record<Name, TensorInfo>>;

/** x as a matrix of its last axis, and the bytes of one value a column, aligned. */
export function measure(x: TensorInfo) {
  const size = util.sizeFromShape(x.shape);
  const columns = x.shape.at(-1)!;
  return { size, columns, rows: size / columns, stride: Math.ceil(columns / 4) * 16 };
}

/** Scratch memory; by now there is no stock kernel to go to. */
export function reserve({ heap }: KernelContext, bytes: number): number {
  const pointer = heap.reserve(bytes);
  if (!pointer) throw new Error('There is no memory left for a normalisation.');
  return pointer;
}

/** Where each share puts its sums: the first into the result itself, the others into memory of their own. */
export function placeSums(result: number, extra: number, stride: number, shares: readonly Share[]) {
  return shares.map(({ index }) => (index === 0 ? result : extra + (index - 1) * stride));
}

/** Adds the sums of the other shares to those of the first. */
export function addSums({ module }: KernelContext, sums: readonly number[], columns: number): void {
  for (const sum of sums.slice(1)) module.addFloats(sums[0]!, sum, columns);
}
