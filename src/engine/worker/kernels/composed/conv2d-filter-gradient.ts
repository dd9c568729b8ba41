// The gradient of a convolution's filter, tap by tap: windowᵀ · dy.
import {
  backend_util,
  matMul,
  reshape,
  stack,
  tidy,
  transpose,
  zeros,
  type Conv2DBackpropFilterAttrs,
  type Tensor4D,
  type Tensor,
} from '@tensorflow/tfjs-core';
import type { KernelArguments } from '../define-kernel';
import { toTensor } from './tensors';
import { listTaps, padInput, sliceWindow } from './windows';

/** Returns [filterHeight, filterWidth, inChannels, outChannels]. */
export function conv2dFilterGradient({
  inputs,
  attrs,
}: KernelArguments<Conv2DBackpropFilterAttrs>): Tensor {
  const { strides, pad, dataFormat, dimRoundingMode, filterShape } = attrs;
  const channelsFirst = dataFormat === 'NCHW';
  return tidy(() => {
    const x = toChannelsLast(toTensor(inputs.x!) as Tensor4D, channelsFirst);
    const dy = toChannelsLast(toTensor(inputs.dy!) as Tensor4D, channelsFirst);
    const info = backend_util.computeConv2DInfo(
      x.shape,
      filterShape,
      strides,
      1,
      pad,
      dimRoundingMode,
    );
    if (x.size === 0 || dy.size === 0) return zeros(filterShape);
    const padded = padInput(x, info);
    const rows = info.batchSize * info.outHeight * info.outWidth;
    const dyRows = reshape(dy, [rows, info.outChannels]);
    const gradients = listTaps(info).map((tap) => {
      const window = reshape(sliceWindow(padded, info, tap), [rows, info.inChannels]);
      return matMul(window, dyRows, true);
    });
    return reshape(stack(gradients), filterShape);
  });
}

function toChannelsLast(x: Tensor4D, channelsFirst: boolean): Tensor4D {
  return channelsFirst ? transpose(x, [0, 2, 3, 1]) : x;
}
