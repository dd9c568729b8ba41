// The gradients of a depthwise convolution, which the wasm backend lacks.
import {
  backend_util,
  type DepthwiseConv2dNativeBackpropFilterAttrs,
  type DepthwiseConv2dNativeBackpropInputAttrs,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { hasShape, isEmptyGeometry, isPlainGeometry, placeGeometry } from '../geometry';
import { isFloat, type KernelContext, type KernelInputs } from '../kernel';

type Shape4 = [number, number, number, number];

export function depthwiseFilterGradient(
  context: KernelContext,
  { x, dy }: KernelInputs,
  {
    strides,
    dilations,
    pad,
    dimRoundingMode,
    filterShape,
  }: DepthwiseConv2dNativeBackpropFilterAttrs,
): TensorInfo | null {
  if (!isFloat(x) || !isFloat(dy)) return null;
  const info = backend_util.computeConv2DInfo(
    x.shape as Shape4,
    filterShape,
    strides,
    dilations,
    pad,
    dimRoundingMode,
    true,
  );
  if (!isPlainGeometry(info) || !hasShape(dy, info.outShape)) return null;
  if (filterShape[2] !== info.inChannels) return null;
  const { heap, module } = context;
  if (isEmptyGeometry(info)) return heap.zeros(filterShape);
  const geometry = placeGeometry(context, info);
  if (!geometry) return null;
  const out = heap.output(filterShape);
  module.depthwiseFilterGradient(
    geometry,
    0,
    info.batchSize,
    heap.pointer(x),
    heap.pointer(dy),
    heap.pointer(out),
  );
  return out;
}

export function depthwiseInputGradient(
  context: KernelContext,
  { dy, filter }: KernelInputs,
  { strides, dilations, pad, dimRoundingMode, inputShape }: DepthwiseConv2dNativeBackpropInputAttrs,
): TensorInfo | null {
  if (!isFloat(dy) || !isFloat(filter)) return null;
  const info = backend_util.computeConv2DInfo(
    inputShape,
    filter.shape as Shape4,
    strides,
    dilations,
    pad,
    dimRoundingMode,
    true,
  );
  if (!isPlainGeometry(info) || !hasShape(dy, info.outShape)) return null;
  if (filter.shape[2] !== info.inChannels) return null;
  const { heap, module } = context;
  if (isEmptyGeometry(info)) return heap.zeros(info.inShape);
  const geometry = placeGeometry(context, info);
  if (!geometry) return null;
  const out = heap.output(info.inShape);
  module.depthwiseInputGradient(
    geometry,
    0,
    info.batchSize,
    heap.pointer(dy),
    heap.pointer(filter),
    heap.pointer(out),
  );
  return out;
}
