// Concatenation, stacking, rows by index and repeats: values are moved, none is computed.
import {
  backend_util,
  util,
  type ConcatAttrs,
  type GatherV2Attrs,
  type PackAttrs,
  type TensorInfo,
  type TileAttrs,
} from '@tensorflow/tfjs-core';
import type { KernelContext, KernelInputs } from '../kernel';
import { isMovable } from './cut';

/** Parts that lie one after the other along an axis; each a run of values for every index before it. */
function join(
  { heap, module }: KernelContext,
  parts: readonly TensorInfo[],
  shape: readonly number[],
  outer: number,
): TensorInfo {
  const out = heap.output(shape, parts[0]!.dtype);
  const width = util.sizeFromShape(out.shape) / outer;
  let to = heap.pointer(out);
  for (const part of parts) {
    const run = util.sizeFromShape(part.shape) / outer;
    module.copyRows(outer, run, heap.pointer(part), run, to, width);
    to += run * 4;
  }
  return out;
}

function listInputs(inputs: KernelInputs): TensorInfo[] | null {
  const parts = Object.values(inputs);
  const [first] = parts;
  const alike = parts.every((part) => isMovable(part) && part.dtype === first?.dtype);
  return alike && parts.length > 0 ? (parts as TensorInfo[]) : null;
}

export function concat(
  context: KernelContext,
  inputs: KernelInputs,
  { axis }: ConcatAttrs,
): TensorInfo | null {
  const parts = listInputs(inputs);
  if (!parts) return null;
  const shapes = parts.map(({ shape }) => shape);
  const along = util.parseAxisParam(axis, shapes[0]!)[0]!;
  backend_util.assertParamsConsistent(shapes, along);
  const shape = backend_util.computeOutShape(shapes, along);
  return join(context, parts, shape, util.sizeFromShape(shape.slice(0, along)));
}

export function pack(
  context: KernelContext,
  inputs: KernelInputs,
  { axis }: PackAttrs,
): TensorInfo | null {
  const parts = listInputs(inputs);
  const shape = parts?.[0]?.shape;
  if (!parts || !shape) return null;
  if (!parts.every((part) => util.arraysEqual(part.shape, shape))) return null;
  const before = shape.slice(0, axis);
  const packed = [...before, parts.length, ...shape.slice(axis)];
  return join(context, parts, packed, util.sizeFromShape(before));
}

/** Rows by index; indices that there are not go to the stock kernel, for its error. */
export function gather(
  { heap, module }: KernelContext,
  { x, indices }: KernelInputs,
  { axis, batchDims }: GatherV2Attrs,
): TensorInfo | null {
  if (axis !== 0 || batchDims !== 0 || !isMovable(x)) return null;
  if (indices?.dtype !== 'int32' || !isMovable(indices)) return null;
  const count = util.sizeFromShape(indices.shape);
  const ids = heap.integers(heap.pointer(indices), count);
  if (ids.some((id) => id < 0 || id >= x.shape[0]!)) return null;
  const row = x.shape.slice(1);
  const out = heap.output([...indices.shape, ...row], x.dtype);
  const [px, pIds, pOut] = [heap.pointer(x), heap.pointer(indices), heap.pointer(out)];
  module.gatherRows(count, util.sizeFromShape(row), px, pIds, pOut);
  return out;
}

/** Repeats axis after axis from the last on; neighbouring axes of size 1 together. */
export function tile(
  context: KernelContext,
  { x }: KernelInputs,
  { reps }: TileAttrs,
): TensorInfo | null {
  if (!isMovable(x) && !isFilledBoolean(x)) return null;
  if (reps.some((count) => count < 1)) return null;
  const { backend } = context.heap;
  let result = context.heap.alias(x);
  for (let last = reps.length - 1; last >= 0; last--) {
    if (reps[last] === 1) continue;
    let first = last;
    while (first > 0 && result.shape[first - 1] === 1) first--;
    const repeated = repeatAxes(context, result, reps, first, last);
    backend.disposeData(result.dataId);
    result = repeated;
    last = first;
  }
  return result;
}

/** Along axes first to last, of which only the last may be longer than 1. */
function repeatAxes(
  { heap, module }: KernelContext,
  x: TensorInfo,
  reps: readonly number[],
  first: number,
  last: number,
): TensorInfo {
  const isRepeated = (axis: number) => axis >= first && axis <= last;
  const shape = x.shape.map((extent, axis) => (isRepeated(axis) ? extent * reps[axis]! : extent));
  const out = heap.output(shape, x.dtype);
  const outer = util.sizeFromShape(x.shape.slice(0, first));
  const inner = util.sizeFromShape(x.shape.slice(first));
  const count = util.sizeFromShape(reps.slice(first, last + 1));
  const [from, to] = [heap.pointer(x), heap.pointer(out)];
  if (x.dtype === 'float32') module.spread(outer, count, inner, from, to, 1);
  else module.spreadBytes(outer, count, inner * util.bytesPerElement(x.dtype), from, to);
  return out;
}

function isFilledBoolean(info: TensorInfo | undefined): info is TensorInfo {
  return info?.dtype === 'bool' && util.sizeFromShape(info.shape) > 0;
}
