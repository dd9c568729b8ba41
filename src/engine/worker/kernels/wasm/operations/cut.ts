// Slices, splits and unstacking. The stock kernels copy the whole tensor out of the heap for every part.
import {
  backend_util,
  slice_util,
  util,
  type SliceAttrs,
  type SplitVAttrs,
  type TensorInfo,
  type UnpackAttrs,
} from '@tensorflow/tfjs-core';
import type { KernelContext, KernelInputs } from '../kernel';

/** Floats or 32-bit integers, at least one: what the module can copy. */
export function isMovable(info: TensorInfo | undefined): info is TensorInfo {
  const wide = info?.dtype === 'float32' || info?.dtype === 'int32';
  return wide && util.sizeFromShape(info.shape) > 0;
}

/** The part of x that begins at one index along each axis and has one size along each. */
function cut(
  { heap, module }: KernelContext,
  x: TensorInfo,
  begin: readonly number[],
  size: readonly number[],
): TensorInfo {
  const out = heap.output(size, x.dtype);
  if (util.sizeFromShape(out.shape) === 0) return out;
  const strides = [...util.computeStrides(x.shape), 1];
  // Beyond the last axis that is cut everything lies together.
  const last = size.findLastIndex((extent, axis) => extent !== x.shape[axis]);
  const offset = begin.reduce((sum, index, axis) => sum + index * strides[axis]!, 0);
  const width = util.sizeFromShape(size.slice(Math.max(last, 0)));
  const from = heap.pointer(x) + offset * 4;
  let to = heap.pointer(out);
  if (last < 1) {
    module.copyRows(1, width, from, 0, to, 0);
    return out;
  }
  const rows = size[last - 1]!;
  const walk = (axis: number, at: number): void => {
    if (axis === last - 1) {
      module.copyRows(rows, width, at, strides[axis]!, to, width);
      to += rows * width * 4;
      return;
    }
    for (let i = 0; i < size[axis]!; i++) walk(axis + 1, at + i * strides[axis]! * 4);
  };
  walk(0, from);
  return out;
}

export function slice(
  context: KernelContext,
  { x }: KernelInputs,
  { begin, size }: SliceAttrs,
): TensorInfo | null {
  if (!isMovable(x)) return null;
  const [from, extents] = slice_util.parseSliceParams(x, begin, size) as [number[], number[]];
  slice_util.assertParamsValid(x, from, extents);
  return cut(context, x, from, extents);
}

export function splitV(
  context: KernelContext,
  { x }: KernelInputs,
  { numOrSizeSplits, axis }: SplitVAttrs,
): TensorInfo[] | null {
  if (!isMovable(x)) return null;
  const along = util.parseAxisParam(axis, x.shape)[0]!;
  const sizes = backend_util.prepareSplitSize(x, numOrSizeSplits, along);
  return cutAlong(context, x, along, sizes);
}

function cutAlong(
  context: KernelContext,
  x: TensorInfo,
  along: number,
  sizes: readonly number[],
): TensorInfo[] {
  let start = 0;
  return sizes.map((extent) => {
    const begin = x.shape.map((_, axis) => (axis === along ? start : 0));
    start += extent;
    return cut(
      context,
      x,
      begin,
      x.shape.map((whole, axis) => (axis === along ? extent : whole)),
    );
  });
}

export function unpack(
  context: KernelContext,
  { value }: KernelInputs,
  { axis }: UnpackAttrs,
): TensorInfo[] | null {
  if (!isMovable(value)) return null;
  const along = axis < 0 ? axis + value.shape.length : axis;
  const shape = value.shape.filter((_, index) => index !== along);
  const sizes = Array.from({ length: value.shape[along]! }, () => 1);
  return cutAlong(context, value, along, sizes).map((part) => ({ ...part, shape }));
}
