// Convolution forward (alone or with bias and ReLU) and its gradients.
import {
  backend_util,
  type Conv2DAttrs,
  type Conv2DBackpropFilterAttrs,
  type Conv2DBackpropInputAttrs,
  type FusedConv2DAttrs,
  util,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import {
  countFlops,
  hasShape,
  isEmptyGeometry,
  isPlainGeometry,
  placeConvolution,
} from '../geometry';
import { isFilledFloat, isFloat, type KernelContext, type KernelInputs } from '../kernel';
import { Finish } from '../module';
import { cutImages, cutShares, runShares } from '../split';

/** Floats of a filter of which many shares may have a sum each; of a larger one only each thread. */
const MOST_SUMMED = 2 ** 17;

type Shape4 = [number, number, number, number];

export function conv2d(
  context: KernelContext,
  { x, filter }: KernelInputs,
  plain: Conv2DAttrs,
): TensorInfo | null {
  return convolve(context, x, filter, plain, Finish.none, undefined);
}

export function fusedConv2d(
  context: KernelContext,
  inputs: KernelInputs,
  fused: FusedConv2DAttrs,
): TensorInfo | null {
  const { x, filter, bias } = inputs;
  if (inputs.preluActivationWeights) return null;
  if (fused.activation !== 'linear' && fused.activation !== 'relu') return null;
  const relu = fused.activation === 'relu' ? Finish.relu : Finish.none;
  if (!bias) return convolve(context, x, filter, fused, relu, undefined);
  if (!isFilledFloat(bias) || bias.shape.length !== 1) return null;
  return convolve(context, x, filter, fused, Finish.bias | relu, bias);
}

function convolve(
  context: KernelContext,
  x: TensorInfo | undefined,
  filter: TensorInfo | undefined,
  attrs: Conv2DAttrs | FusedConv2DAttrs,
  finish: number,
  bias: TensorInfo | undefined,
): TensorInfo | null {
  if (!isFloat(x) || !isFloat(filter)) return null;
  if (attrs.dataFormat !== 'NHWC') return null;
  const info = backend_util.computeConv2DInfo(
    x.shape as Shape4,
    filter.shape as Shape4,
    attrs.strides,
    attrs.dilations,
    attrs.pad,
    attrs.dimRoundingMode,
  );
  if (!isPlainGeometry(info) || filter.shape[2] !== info.inChannels) return null;
  if (bias && bias.shape[0] !== info.outChannels) return null;
  const { heap } = context;
  if (isEmptyGeometry(info)) return bias ? null : heap.zeros(info.outShape);
  const shares = cutImages(context, info.batchSize, countFlops(info));
  const place = placeConvolution(context, info, shares.length);
  if (!place) return null;
  const out = heap.output(info.outShape);
  const [px, pFilter, pOut] = [heap.pointer(x), heap.pointer(filter), heap.pointer(out)];
  const pBias = bias ? heap.pointer(bias) : 0;
  runShares(context, 'convForward', shares, ({ index, from, to }) => [
    place.geometry,
    from,
    to,
    px,
    pFilter,
    pBias,
    finish,
    pOut,
    place.scratch[index]!,
  ]);
  return out;
}

export function conv2dFilterGradient(
  context: KernelContext,
  { x, dy }: KernelInputs,
  { strides, pad, dataFormat, dimRoundingMode, filterShape }: Conv2DBackpropFilterAttrs,
): TensorInfo | null {
  if (!isFloat(x) || !isFloat(dy) || dataFormat !== 'NHWC') return null;
  const info = backend_util.computeConv2DInfo(
    x.shape as Shape4,
    filterShape,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  if (!isPlainGeometry(info) || !hasShape(dy, info.outShape)) return null;
  if (filterShape[2] !== info.inChannels) return null;
  const { heap, module } = context;
  if (isEmptyGeometry(info)) return heap.zeros(filterShape);
  const size = util.sizeFromShape(filterShape);
  const cut = size <= MOST_SUMMED ? cutImages : cutShares;
  const shares = cut(context, info.batchSize, countFlops(info));
  const bytes = Math.ceil(size / 4) * 16;
  // Every share but the first sums into memory of its own.
  const place = placeConvolution(context, info, shares.length, bytes * (shares.length - 1));
  if (!place) return null;
  const out = heap.output(filterShape);
  const [px, pDy, pOut] = [heap.pointer(x), heap.pointer(dy), heap.pointer(out)];
  const sums = shares.map(({ index }) => (index ? place.extra + (index - 1) * bytes : pOut));
  runShares(context, 'convFilterGradient', shares, ({ index, from, to }) => [
    place.geometry,
    from,
    to,
    px,
    pDy,
    sums[index]!,
    place.scratch[index]!,
  ]);
  for (const sum of sums.slice(1)) module.addFloats(pOut, sum, size);
  return out;
}

/** Also the forward pass of a transposed convolution. */
export function conv2dInputGradient(
  context: KernelContext,
  { dy, filter }: KernelInputs,
  { strides, pad, dataFormat, dimRoundingMode, inputShape }: Conv2DBackpropInputAttrs,
): TensorInfo | null {
  if (!isFloat(dy) || !isFloat(filter) || dataFormat !== 'NHWC') return null;
  const info = backend_util.computeConv2DInfo(
    inputShape,
    filter.shape as Shape4,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  if (!isPlainGeometry(info) || !hasShape(dy, info.outShape)) return null;
  if (filter.shape[2] !== info.inChannels) return null;
  const { heap } = context;
  if (isEmptyGeometry(info)) return heap.zeros(info.inShape);
  const shares = cutImages(context, info.batchSize, countFlops(info));
  const place = placeConvolution(context, info, shares.length);
  if (!place) return null;
  const out = heap.output(info.inShape);
  const [pDy, pFilter, pOut] = [heap.pointer(dy), heap.pointer(filter), heap.pointer(out)];
  runShares(context, 'convInputGradient', shares, ({ index, from, to }) => [
    place.geometry,
    from,
    to,
    pDy,
    pFilter,
    pOut,
    place.scratch[index]!,
  ]);
  return out;
}
