// Pooling and depthwise convolution are quick enough in the stock kernels, but a window larger than its
// image makes those read and write beyond their memory: such shapes get TensorFlow.js's own error instead.
import {
  backend_util,
  util,
  type DepthwiseConv2dNativeAttrs,
  type MaxPoolAttrs,
  type NamedAttrMap,
} from '@tensorflow/tfjs-core';
import type { KernelContext, KernelInputs } from '../kernel';

type Shape4 = [number, number, number, number];

/** Declines or throws: the work is the stock kernel's. */
export function guardPooling(
  _context: KernelContext,
  { x }: KernelInputs,
  attrs: NamedAttrMap,
): null {
  const { filterSize, strides, pad, dimRoundingMode } = attrs as unknown as MaxPoolAttrs;
  const { outShape } = backend_util.computePool2DInfo(
    x!.shape as Shape4,
    filterSize,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  util.assertNonNegativeIntegerDimensions(outShape);
  return null;
}

/** As for pooling; alone or with bias and activation. */
export function guardDepthwise(
  _context: KernelContext,
  { x, filter }: KernelInputs,
  attrs: NamedAttrMap,
): null {
  const { strides, pad, dimRoundingMode } = attrs as unknown as DepthwiseConv2dNativeAttrs;
  // Layers hand null on for none.
  const dilations = (attrs.dilations ?? 1) as number | [number, number];
  const { outShape } = backend_util.computeConv2DInfo(
    x!.shape as Shape4,
    filter!.shape as Shape4,
    strides,
    dilations,
    pad,
    dimRoundingMode,
    true,
  );
  util.assertNonNegativeIntegerDimensions(outShape);
  return null;
}
