// The pixels that one filter tap sees: a convolution is a sum over taps of these windows.
import { pad, stridedSlice, type Tensor4D, type backend_util } from '@tensorflow/tfjs-core';

/** One position inside a filter. */
export interface Tap {
  readonly row: number;
  readonly column: number;
}

/** All taps of a filter, row by row, as filters are stored. */
export function listTaps(info: backend_util.Conv2DInfo): Tap[] {
  return Array.from({ length: info.filterHeight * info.filterWidth }, (_, index) => ({
    row: Math.floor(index / info.filterWidth),
    column: index % info.filterWidth,
  }));
}

/** Rows and columns of the padded input that the windows reach, whatever the rounding of the output. */
export function measureReach(info: backend_util.Conv2DInfo): { height: number; width: number } {
  return {
    height:
      (info.outHeight - 1) * info.strideHeight + (info.filterHeight - 1) * info.dilationHeight + 1,
    width: (info.outWidth - 1) * info.strideWidth + (info.filterWidth - 1) * info.dilationWidth + 1,
  };
}

/** Zero-pads an NHWC input so that every window lies inside it. */
export function padInput(x: Tensor4D, info: backend_util.Conv2DInfo): Tensor4D {
  const { top, left } = info.padInfo;
  const reach = measureReach(info);
  const bottom = Math.max(0, reach.height - top - info.inHeight);
  const right = Math.max(0, reach.width - left - info.inWidth);
  return pad(x, [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ]);
}

/** The window [batch, outHeight, outWidth, channels] that a tap sees of a padded input. */
export function sliceWindow(padded: Tensor4D, info: backend_util.Conv2DInfo, tap: Tap): Tensor4D {
  const top = tap.row * info.dilationHeight;
  const left = tap.column * info.dilationWidth;
  return stridedSlice(
    padded,
    [0, top, left, 0],
    [
      padded.shape[0],
      top + (info.outHeight - 1) * info.strideHeight + 1,
      left + (info.outWidth - 1) * info.strideWidth + 1,
      padded.shape[3],
    ],
    [1, info.strideHeight, info.strideWidth, 1],
  ) as Tensor4D;
}
