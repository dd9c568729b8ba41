// Layer normalisation and its gradient: each row is read while it is in the first cache.
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
 * Every row (along the last axis) to mean 0 and variance 1, times `scale`, plus `shift`. Gives the
 * result, and for the gradient each row's mean and 1 ÷ √(variance + epsilon).
 */
export function layerNormalise(
  context: KernelContext,
  inputs: KernelInputs,
  { epsilon }: NormaliseAttrs,
): TensorInfo[] {
  const { x, scale, shift } = inputs as Names<'x' | 'scale' | 'shift'>;
  const { size, columns, rows } = measure(x);
  const { heap } = context;
  const outputs = [heap.output(x.shape), heap.output([rows]), heap.output([rows])];
  const [pY, pMeans, pFactors] = outputs.map((out) => heap.pointer(out)) as [
    number,
    number,
    number,
  ];
  const [px, pScale, pShift] = [heap.pointer(x), heap.pointer(scale), heap.pointer(shift)];
  const shares = cutShares(context, rows, OPERATIONS * size);
  runShares(context, 'normaliseRows', shares, ({ from, to }) => [
    ...[to - from, columns, px + from * columns * 4, pScale, pShift],
    ...[pY + from * columns * 4, pMeans + from * 4, pFactors + from * 4, epsilon],
  ]);
  return outputs;
}

/** The gradients of x, scale and shift. */
export function layerNormaliseGradient(context: KernelContext, inputs: KernelInputs): TensorInfo[] {
  const { dy, x, scale, means, factors } = inputs as Names<
    'dy' | 'x' | 'scale' | 'means' | 'factors'
  >;
  const { size, columns, rows, stride } = measure(x);
  const { heap, module } = context;
  const shares = cutShares(context, rows, OPERATIONS * size);
  const own = module.normaliseRowsScratch(columns);
  const more = 2 * (shares.length - 1) * stride;
  const scratch = reserve(context, own * shares.length + more);
  const extra = scratch + own * shares.length;
  const outputs = [heap.output(x.shape), heap.output(scale.shape), heap.output(scale.shape)];
  const [pDx, pScaleGradient, pShiftGradient] = outputs.map((out) => heap.pointer(out)) as [
    number,
    number,
    number,
  ];
  const scaleSums = placeSums(pScaleGradient, extra, stride, shares);
  const shiftSums = placeSums(pShiftGradient, extra + more / 2, stride, shares);
  const [pDy, px, pScale] = [heap.pointer(dy), heap.pointer(x), heap.pointer(scale)];
  const [pMeans, pFactors] = [heap.pointer(means), heap.pointer(factors)];
  runShares(context, 'normaliseRowsGradient', shares, ({ index, from, to }) => {
    const offset = from * columns * 4;
    return [
      ...[to - from, columns, pDy + offset, px + offset, pScale],
      ...[pMeans + from * 4, pFactors + from * 4, pDx + offset],
      ...[scaleSums[index]!, shiftSums[index]!, scratch + index * own],
    ];
  });
  addSums(context, scaleSums, columns);
  addSums(context, shiftSums, columns);
  return outputs;
}
