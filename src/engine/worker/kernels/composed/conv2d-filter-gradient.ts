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
  type KernelFunc,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { toTensor } from './tensors';
import { listTaps, padInput, sliceWindow } from './windows';

/** Returns [filterHeight, filterWidth, inChannels, outChannels]. */
export const conv2dFilterGradient: KernelFunc = ({ inputs, attrs }) => {
  const { strides, pad, dataFormat, dimRoundingMode, filterShape } =
    attrs as unknown as Conv2DBackpropFilterAttrs;
  const channelsFirst = dataFormat === 'NCHW';
  return tidy(() => {
    const x = toChannelsLast(toTensor<Tensor4D>(inputs.x!), channelsFirst);
    const dy = toChannelsLast(toTensor<Tensor4D>(inputs.dy!), channelsFirst);
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
};

function toChannelsLast(x: Tensor4D, channelsFirst: boolean): Tensor4D {
  return channelsFirst ? transpose(x, [0, 2, 3, 1]) : x;
}
