// The gradient of a depthwise convolution's input: every tap sends dy ⊙ weight back to where it looked.
import {
  addN,
  backend_util,
  mul,
  pad,
  reshape,
  slice,
  sum,
  tidy,
  zeros,
  type DepthwiseConv2dNativeBackpropInputAttrs,
  type Rank,
  type Tensor4D,
  type Tensor,
} from '@tensorflow/tfjs-core';
import type { KernelArguments } from '../define-kernel';
import { toTensor } from './tensors';
import { listTaps, measureReach, type Tap } from './windows';

/** Returns [batch, inHeight, inWidth, inChannels]. */
export function depthwiseInputGradient({
  inputs,
  attrs,
}: KernelArguments<DepthwiseConv2dNativeBackpropInputAttrs>): Tensor {
  const { strides, dilations, dimRoundingMode, inputShape } = attrs;
  return tidy(() => {
    const dy = toTensor(inputs.dy!) as Tensor4D;
    const filter = toTensor(inputs.filter!) as Tensor4D;
    const info = backend_util.computeConv2DInfo(
      inputShape,
      filter.shape,
      strides,
      dilations,
      attrs.pad,
      dimRoundingMode,
      true,
    );
    if (dy.size === 0 || filter.size === 0) return zeros(inputShape);
    const multiplier = filter.shape[3];
    const byChannel = reshape(dy, [-1, info.inChannels, multiplier]);
    const parts = listTaps(info).map((tap) => {
      const weights = slice(filter, [tap.row, tap.column, 0, 0], [1, 1, -1, -1]);
      const sent = sum(mul(byChannel, reshape(weights, [1, info.inChannels, multiplier])), 2);
      return placeTap(spreadByStride(reshape<Rank.R4>(sent, dyPixels(info)), info), info, tap);
    });
    return slice(
      addN(parts),
      [0, info.padInfo.top, info.padInfo.left, 0],
      [info.batchSize, info.inHeight, info.inWidth, info.inChannels],
    );
  });
}

function dyPixels(info: backend_util.Conv2DInfo): [number, number, number, number] {
  return [info.batchSize, info.outHeight, info.outWidth, info.inChannels];
}

/** Puts stride − 1 zeros between neighbouring pixels. */
function spreadByStride(x: Tensor4D, info: backend_util.Conv2DInfo): Tensor4D {
  const { strideHeight, strideWidth } = info;
  if (strideHeight === 1 && strideWidth === 1) return x;
  const [batch, height, width, channels] = x.shape;
  const cells = pad(reshape(x, [batch, height, 1, width, 1, channels]), [
    [0, 0],
    [0, 0],
    [0, strideHeight - 1],
    [0, 0],
    [0, strideWidth - 1],
    [0, 0],
  ]);
  const spread = reshape<Rank.R4>(cells, [
    batch,
    height * strideHeight,
    width * strideWidth,
    channels,
  ]);
  return slice(
    spread,
    [0, 0, 0, 0],
    [batch, (height - 1) * strideHeight + 1, (width - 1) * strideWidth + 1, channels],
  );
}

/** Shifts a tap's contribution to its place in the padded input. */
function placeTap(x: Tensor4D, info: backend_util.Conv2DInfo, tap: Tap): Tensor4D {
  const reach = measureReach(info);
  const height = Math.max(reach.height, info.padInfo.top + info.inHeight);
  const width = Math.max(reach.width, info.padInfo.left + info.inWidth);
  const top = tap.row * info.dilationHeight;
  const left = tap.column * info.dilationWidth;
  return pad(x, [
    [0, 0],
    [top, height - top - x.shape[1]],
    [left, width - left - x.shape[2]],
    [0, 0],
  ]);
}
