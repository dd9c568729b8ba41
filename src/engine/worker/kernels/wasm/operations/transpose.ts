// Transposes that leave the last axis where it is, as the heads of an attention are split and joined.
import { util, type TensorInfo, type TransposeAttrs } from '@tensorflow/tfjs-core';
import type { KernelContext, KernelInputs } from '../kernel';
import { isMovable } from './cut';

/** Narrower rows are as quick in the stock kernel. */
const LEAST_ROW = 4;

/** Rows are copied one axis at a time, the innermost in one call. */
export function transpose(
  { heap, module }: KernelContext,
  { x }: KernelInputs,
  { perm }: TransposeAttrs,
): TensorInfo | null {
  if (!isMovable(x) || perm.length < 3 || perm.at(-1) !== perm.length - 1) return null;
  const shape = perm.map((axis) => x.shape[axis]!);
  const row = shape.at(-1)!;
  if (row < LEAST_ROW) return null;
  const strides = util.computeStrides(x.shape);
  const steps = perm.slice(0, -1).map((axis) => strides[axis]!);
  const out = heap.output(shape, x.dtype);
  let to = heap.pointer(out);
  const last = steps.length - 1;
  const walk = (axis: number, from: number): void => {
    const count = shape[axis]!;
    if (axis === last) {
      module.copyRows(count, row, from, steps[axis]!, to, row);
      to += count * row * 4;
      return;
    }
    for (let i = 0; i < count; i++) walk(axis + 1, from + i * steps[axis]! * 4);
  };
  walk(0, heap.pointer(x));
  return out;
}
