// Sums rows by segment (the gradient of a lookup) as a product with the one-hot matrix of the segment ids.
import {
  cast,
  matMul,
  oneHot,
  reshape,
  tidy,
  util,
  zeros,
  type KernelFunc,
  type Tensor1D,
  type Tensor2D,
  type UnsortedSegmentSumAttrs,
} from '@tensorflow/tfjs-core';
import { toTensor } from './tensors';

/** Returns [numSegments, ...rest of x's shape]; rows whose id is out of range are left out. */
export const unsortedSegmentSum: KernelFunc = ({ inputs, attrs }) => {
  const { numSegments } = attrs as unknown as UnsortedSegmentSumAttrs;
  return tidy(() => {
    const x = toTensor(inputs.x!);
    const segmentIds = toTensor<Tensor1D>(inputs.segmentIds!);
    const rows = segmentIds.size;
    const rest = x.shape.slice(segmentIds.rank);
    const outShape = [numSegments, ...rest];
    if (x.size === 0 || numSegments === 0) return zeros(outShape);
    const membership = oneHot(cast(reshape(segmentIds, [rows]), 'int32'), numSegments) as Tensor2D;
    const values = reshape(cast(x, 'float32'), [rows, util.sizeFromShape(rest)]) as Tensor2D;
    return reshape(matMul(cast(membership, 'float32'), values, true), outShape);
  });
};
