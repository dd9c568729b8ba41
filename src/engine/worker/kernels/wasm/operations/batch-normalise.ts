// Batch normalisation and its gradient, in three passes over memory and in two.
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { KernelContext, KernelInputs } from '../kernel';
import {
  OPERATIONS,
  addSums,
  measure,
  placeSums,
  reserve,
  type Names,
  type NormaliseAttrs,
} from '../normalise-shares';
import { cutShares, runShares } from '../split';

/**
 * Every column (along all axes but the last) to mean 0 and variance 1, times `scale`, plus `shift`.
 * Gives the result, the means and the variances.
 */
export function batchNormalise(
  context: KernelContext,
  inputs: KernelInputs,
  { epsilon }: NormaliseAttrs,
): TensorInfo[] {
  const { x, scale, shift } = inputs as Names<'x' | 'scale' | 'shift'>;
  const { size, columns, rows, stride } = measure(x);
  const { heap, module } = context;
  const shares = cutShares(context, rows, OPERATIONS * size);
  const pFactors = reserve(context, stride * shares.length);
  const outputs = [heap.output(x.shape), heap.output([columns]), heap.output([columns])];
  const [pY, pMeans, pVariances] = outputs.map((out) => heap.pointer(out)) as [
    number,
    number,
    number,
  ];
  const [px, pScale, pShift] = [heap.pointer(x), heap.pointer(scale), heap.pointer(shift)];
  const bytes = columns * 4;

  const sums = placeSums(pMeans, pFactors + stride, stride, shares);
  runShares(context, 'sumColumns', shares, ({ index, from, to }) => [
    ...[to - from, columns, px + from * bytes, sums[index]!],
  ]);
  addSums(context, sums, columns);
  module.scaleFloats(columns, pMeans, 1 / rows);

  const squares = placeSums(pVariances, pFactors + stride, stride, shares);
  runShares(context, 'sumDeviations', shares, ({ index, from, to }) => [
    ...[to - from, columns, px + from * bytes, pMeans, squares[index]!],
  ]);
  addSums(context, squares, columns);
  module.scaleFloats(columns, pVariances, 1 / rows);

  const variances = heap.floats(pVariances, columns);
  const scales = heap.floats(pScale, columns);
  const factors = heap.floats(pFactors, columns);
  factors.forEach((_, j) => (factors[j] = scales[j]! / Math.sqrt(variances[j]! + epsilon)));
  runShares(context, 'normaliseColumns', shares, ({ from, to }) => [
    ...[to - from, columns, px + from * bytes, pMeans, pFactors, pShift, pY + from * bytes],
  ]);
  return outputs;
}

/** The gradients of x, scale and shift. */
export function batchNormaliseGradient(
  context: KernelContext,
  inputs: KernelInputs,
  { epsilon }: NormaliseAttrs,
): TensorInfo[] {
  const { dy, x, scale, means, variances } = inputs as Names<
    'dy' | 'x' | 'scale' | 'means' | 'variances'
  >;
  const { size, columns, rows, stride } = measure(x);
  const { heap } = context;
  const shares = cutShares(context, rows, OPERATIONS * size);
  const scratch = reserve(context, stride * (3 + 2 * (shares.length - 1)));
  const [pFactors, pDyMeans, pSlopes] = [scratch, scratch + stride, scratch + 2 * stride];
  const extra = scratch + 3 * stride;
  const outputs = [heap.output(x.shape), heap.output(scale.shape), heap.output(scale.shape)];
  const [pDx, pScaleGradient, pShiftGradient] = outputs.map((out) => heap.pointer(out)) as [
    number,
    number,
    number,
  ];
  const [pDy, px, pMeans] = [heap.pointer(dy), heap.pointer(x), heap.pointer(means)];
  const bytes = columns * 4;

  const sums = placeSums(pShiftGradient, extra, stride, shares);
  const afterSums = extra + stride * (shares.length - 1);
  const products = placeSums(pScaleGradient, afterSums, stride, shares);
  runShares(context, 'sumColumnProducts', shares, ({ index, from, to }) => [
    ...[to - from, columns, pDy + from * bytes, px + from * bytes, pMeans],
    ...[sums[index]!, products[index]!],
  ]);
  addSums(context, sums, columns);
  addSums(context, products, columns);

  const spreads = heap.floats(heap.pointer(variances), columns);
  const scales = heap.floats(heap.pointer(scale), columns);
  const shiftGradient = heap.floats(pShiftGradient, columns);
  const scaleGradient = heap.floats(pScaleGradient, columns);
  const factors = heap.floats(pFactors, columns);
  const dyMeans = heap.floats(pDyMeans, columns);
  const slopes = heap.floats(pSlopes, columns);
  for (let j = 0; j < columns; j++) {
    const normal = 1 / Math.sqrt(spreads[j]! + epsilon);
    const product = scaleGradient[j]!;
    factors[j] = scales[j]! * normal;
    dyMeans[j] = shiftGradient[j]! / rows;
    slopes[j] = (scales[j]! * normal ** 3 * product) / rows;
    scaleGradient[j] = product * normal;
  }
  runShares(context, 'normaliseColumnsGradient', shares, ({ from, to }) => [
    ...[to - from, columns, pDy + from * bytes, px + from * bytes, pMeans],
    ...[pFactors, pDyMeans, pSlopes, pDx + from * bytes],
  ]);
  return outputs;
}
