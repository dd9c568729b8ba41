// Softmax over the last axis, put off as the elementwise operations and row sums of which it is made.
import type { SoftmaxAttrs, TensorInfo } from '@tensorflow/tfjs-core';
import type { Deferral } from './deferral';
import { isFilledFloat, type KernelInputs } from './kernel';
import { findOperation } from './operations';
import { max, sum } from './reduce';

export function softmax(
  deferral: Deferral,
  { logits }: KernelInputs,
  { dim }: SoftmaxAttrs,
): TensorInfo | null {
  if (!isFilledFloat(logits)) return null;
  const rank = logits.shape.length;
  const axis = (dim + rank) % rank;
  if (axis !== rank - 1) return null;
  const { backend } = deferral;
  const largest = max(deferral, { x: logits }, { reductionIndices: [axis], keepDims: true });
  if (!largest) return null;
  const apply = (name: string, ...inputs: TensorInfo[]) =>
    deferral.apply(findOperation(name), inputs, [], logits.shape, 'float32');
  const below = apply('Sub', logits, largest);
  const powers = apply('Exp', below);
  const total = sum(deferral, { x: powers }, { axis: [axis], keepDims: true })!;
  const result = apply('RealDiv', powers, total);
  for (const { dataId } of [largest, below, powers, total]) backend.disposeData(dataId);
  return result;
}
