// Sums rows by segment (the gradient of a lookup) as a product with the one-hot matrix of the segment ids.
import {
  cast,
  matMul,
  oneHot,
  reshape,
  tidy,
  util,
  zeros,
  type Rank,
  type Tensor1D,
  type UnsortedSegmentSumAttrs,
  type Tensor,
} from '@tensorflow/tfjs-core';
import type { KernelArguments } from '../define-kernel';
import { toTensor } from './tensors';

/** Returns [numSegments, ...rest of x's shape]; rows whose id is out of range are left out. */
export function unsortedSegmentSum({
  inputs,
  attrs,
}: KernelArguments<UnsortedSegmentSumAttrs>): Tensor {
  const { numSegments } = attrs;
  return tidy(() => {
    const x = toTensor(inputs.x!);
    const segmentIds = toTensor(inputs.segmentIds!) as Tensor1D;
    const rows = segmentIds.size;
    const rest = x.shape.slice(segmentIds.rank);
    const outShape = [numSegments, ...rest];
    if (x.size === 0 || numSegments === 0) return zeros(outShape);
    const membership = oneHot(cast(reshape(segmentIds, [rows]), 'int32'), numSegments);
    const values = reshape<Rank.R2>(cast(x, 'float32'), [rows, util.sizeFromShape(rest)]);
    return reshape(matMul(cast(membership, 'float32'), values, true), outShape);
  });
}
