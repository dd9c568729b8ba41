// The gradient of a depthwise convolution's filter, tap by tap: Σ over pixels of window ⊙ dy.
import {
  backend_util,
  mul,
  reshape,
  stack,
  sum,
  tidy,
  zeros,
  type DepthwiseConv2dNativeBackpropFilterAttrs,
  type Tensor4D,
  type Tensor,
} from '@tensorflow/tfjs-core';
import type { KernelArguments } from '../define-kernel';
import { toTensor } from './tensors';
import { listTaps, padInput, sliceWindow } from './windows';

/** Returns [filterHeight, filterWidth, inChannels, channelMultiplier]. */
export function depthwiseFilterGradient({
  inputs,
  attrs,
}: KernelArguments<DepthwiseConv2dNativeBackpropFilterAttrs>): Tensor {
  const { strides, dilations, pad, dimRoundingMode, filterShape } = attrs;
  return tidy(() => {
    const x = toTensor(inputs.x!) as Tensor4D;
    const dy = toTensor(inputs.dy!) as Tensor4D;
    const info = backend_util.computeConv2DInfo(
      x.shape,
      filterShape,
      strides,
      dilations,
      pad,
      dimRoundingMode,
      true,
    );
    if (x.size === 0 || dy.size === 0) return zeros(filterShape);
    const padded = padInput(x, info);
    const rows = info.batchSize * info.outHeight * info.outWidth;
    const dyRows = reshape(dy, [rows, info.inChannels, filterShape[3]]);
    const gradients = listTaps(info).map((tap) => {
      const window = reshape(sliceWindow(padded, info, tap), [rows, info.inChannels, 1]);
      return sum(mul(window, dyRows), 0);
    });
    return reshape(stack(gradients), filterShape);
  });
}
