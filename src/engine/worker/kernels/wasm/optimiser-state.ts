// How an optimiser's variables are read and written on the heap.
import { engine, type Variable } from '@tensorflow/tfjs-core';
import type { KernelContext } from './kernel';

/** A pointer to a variable's values that may be written: no other tensor sees them. */
export function openForWriting({ heap }: KernelContext, target: Variable): number {
  if (heap.backend.refCount(target.dataId) > 1) {
    const copy = engine().makeTensorFromTensorInfo(heap.copy(target));
    target.assign(copy);
    copy.dispose();
  }
  return heap.pointer(target);
}

/** Gives a variable a new value that `write` computes from the old one's pointer to the new one's. */
export function renew(
  { heap }: KernelContext,
  target: Variable,
  write: (from: number, to: number) => void,
): void {
  const next = engine().makeTensorFromTensorInfo(heap.output(target.shape));
  write(heap.pointer(target), heap.pointer(next));
  target.assign(next);
  next.dispose();
}
