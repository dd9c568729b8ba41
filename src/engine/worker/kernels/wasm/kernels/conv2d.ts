// Convolution forward (alone or with bias and ReLU) and its gradients.
import {
  backend_util,
  type Conv2DAttrs,
  type Conv2DBackpropFilterAttrs,
  type Conv2DBackpropInputAttrs,
  type FusedConv2DAttrs,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { hasShape, isEmptyGeometry, isPlainGeometry, placeConvolution } from '../geometry';
import { isFilledFloat, isFloat, type FastKernel, type KernelContext } from '../kernel';
import { Finish } from '../module';

type Shape4 = [number, number, number, number];

export const conv2d: FastKernel = (context, { x, filter }, attrs) =>
  convolve(context, x, filter, attrs as unknown as Conv2DAttrs, Finish.none, undefined);

export const fusedConv2d: FastKernel = (context, inputs, attrs) => {
  const fused = attrs as unknown as FusedConv2DAttrs;
  const { x, filter, bias } = inputs;
  if (inputs.preluActivationWeights) return null;
  if (fused.activation !== 'linear' && fused.activation !== 'relu') return null;
  const relu = fused.activation === 'relu' ? Finish.relu : Finish.none;
  if (!bias) return convolve(context, x, filter, fused, relu, undefined);
  if (!isFilledFloat(bias) || bias.shape.length !== 1) return null;
  return convolve(context, x, filter, fused, Finish.bias | relu, bias);
};

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
  const { heap, module } = context;
  if (isEmptyGeometry(info)) return bias ? null : heap.zeros(info.outShape);
  const place = placeConvolution(context, info);
  if (!place) return null;
  const out = heap.output(info.outShape);
  module.convForward(
    place.geometry,
    0,
    info.batchSize,
    heap.pointer(x),
    heap.pointer(filter),
    bias ? heap.pointer(bias) : 0,
    finish,
    heap.pointer(out),
    place.scratch,
  );
  return out;
}

export const conv2dFilterGradient: FastKernel = (context, { x, dy }, attrs) => {
  const { strides, pad, dataFormat, dimRoundingMode, filterShape } =
    attrs as unknown as Conv2DBackpropFilterAttrs;
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
  const place = placeConvolution(context, info);
  if (!place) return null;
  const out = heap.output(filterShape);
  module.convFilterGradient(
    place.geometry,
    0,
    info.batchSize,
    heap.pointer(x),
    heap.pointer(dy),
    heap.pointer(out),
    place.scratch,
  );
  return out;
};

/** Also the forward pass of a transposed convolution. */
export const conv2dInputGradient: FastKernel = (context, { dy, filter }, attrs) => {
  const { strides, pad, dataFormat, dimRoundingMode, inputShape } =
    attrs as unknown as Conv2DBackpropInputAttrs;
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
  const { heap, module } = context;
  if (isEmptyGeometry(info)) return heap.zeros(info.inShape);
  const place = placeConvolution(context, info);
  if (!place) return null;
  const out = heap.output(info.inShape);
  module.convInputGradient(
    place.geometry,
    0,
    info.batchSize,
    heap.pointer(dy),
    heap.pointer(filter),
    heap.pointer(out),
    place.scratch,
  );
  return out;
};
