// A convolution's or pooling's shape, checked and written where the kernel module reads it.
import { util, type TensorInfo, type backend_util } from '@tensorflow/tfjs-core';
import type { KernelContext } from './kernel';

const FIELDS = 14;
const FIELD_BYTES = 64;

/** Shapes that the module handles: channels last, no dilation, no negative size or border. */
export function isPlainGeometry(info: backend_util.Conv2DInfo): boolean {
  return (
    info.dataFormat === 'channelsLast' &&
    info.dilationHeight === 1 &&
    info.dilationWidth === 1 &&
    info.padInfo.top >= 0 &&
    info.padInfo.left >= 0 &&
    info.outHeight >= 0 &&
    info.outWidth >= 0
  );
}

/** Nothing to sum: the result is empty or zero. TensorFlow.js's own kernels break their heap on these. */
export function isEmptyGeometry(info: backend_util.Conv2DInfo): boolean {
  return [info.inShape, info.outShape, info.filterShape].some(
    (shape) => util.sizeFromShape(shape) === 0,
  );
}

/** Whether a tensor has the shape that the geometry gives it. */
export function hasShape(info: TensorInfo, shape: readonly number[]): boolean {
  return util.arraysEqual(info.shape, [...shape]);
}

/** Extent of the input, with its border, that the windows reach along one axis. */
function padExtent(
  out: number,
  stride: number,
  filter: number,
  before: number,
  size: number,
): number {
  return Math.max((out - 1) * stride + filter, before + size);
}

export interface Placement {
  readonly geometry: number;
  /** One stretch of scratch memory per share of the work. */
  readonly scratch: readonly number[];
  /** Memory after all that, as much as was asked for. */
  readonly extra: number;
}

/** Writes the geometry and reserves scratch memory for so many shares; null where memory is short. */
export function placeConvolution(
  context: KernelContext,
  info: backend_util.Conv2DInfo,
  shares: number,
  extraBytes = 0,
): Placement | null {
  const draft = placeGeometry(context, info);
  if (!draft) return null;
  const bytes = context.module.convScratch(draft) >>> 0;
  const geometry = placeGeometry(context, info, bytes * shares + extraBytes);
  if (!geometry) return null;
  const start = geometry + FIELD_BYTES;
  return {
    geometry,
    scratch: Array.from({ length: shares }, (_, index) => start + index * bytes),
    extra: start + shares * bytes,
  };
}

/** Floating-point operations of a convolution's products, forward or back. */
export function countFlops(info: backend_util.Conv2DInfo): number {
  return 2 * util.sizeFromShape(info.outShape) * util.sizeFromShape(info.filterShape.slice(0, 3));
}

/** Writes the geometry, with so many bytes after it; null where memory is short. */
export function placeGeometry(
  { heap }: KernelContext,
  info: backend_util.Conv2DInfo,
  extraBytes = 0,
): number | null {
  const pointer = heap.reserve(FIELD_BYTES + extraBytes);
  if (!pointer) return null;
  heap.integers(pointer, FIELDS).set(listFields(info));
  return pointer;
}

/** In the order of assembly/geometry.ts. */
function listFields(info: backend_util.Conv2DInfo): number[] {
  const { top, left } = info.padInfo;
  return [
    info.inHeight,
    info.inWidth,
    info.inChannels,
    info.filterHeight,
    info.filterWidth,
    info.outHeight,
    info.outWidth,
    info.outChannels,
    info.strideHeight,
    info.strideWidth,
    top,
    left,
    padExtent(info.outHeight, info.strideHeight, info.filterHeight, top, info.inHeight),
    padExtent(info.outWidth, info.strideWidth, info.filterWidth, left, info.inWidth),
  ];
}
