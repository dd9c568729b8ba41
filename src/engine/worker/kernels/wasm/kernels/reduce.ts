// Sums over leading axes (the gradient of a bias) and over segments (the gradient of an embedding).
import {
  util,
  type SumAttrs,
  type UnsortedSegmentSumAttrs,
  type NamedAttrMap,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { isFilledFloat, type KernelContext, type KernelInputs } from '../kernel';

/** Narrower sums are as quick in the stock kernel. */
const LEAST_COLUMNS = 4;

export function sum(
  { heap, module }: KernelContext,
  { x }: KernelInputs,
  attrs: NamedAttrMap,
): TensorInfo | null {
  const { axis, keepDims } = attrs as unknown as SumAttrs;
  if (!isFilledFloat(x)) return null;
  const axes = util.parseAxisParam(axis, x.shape).sort((a, b) => a - b);
  const leading = axes.length > 0 && axes.every((value, index) => value === index);
  const kept = x.shape.slice(axes.length);
  const columns = util.sizeFromShape(kept);
  if (!leading || columns < LEAST_COLUMNS) return null;
  const out = heap.output(keepDims ? [...axes.map(() => 1), ...kept] : kept);
  const rows = util.sizeFromShape(x.shape) / columns;
  module.sumColumns(rows, columns, heap.pointer(x), heap.pointer(out));
  return out;
}

export function unsortedSegmentSum(
  { heap, module }: KernelContext,
  { x, segmentIds }: KernelInputs,
  attrs: NamedAttrMap,
): TensorInfo | null {
  const { numSegments } = attrs as unknown as UnsortedSegmentSumAttrs;
  if (!isFilledFloat(x) || segmentIds?.dtype !== 'int32' || numSegments < 1) return null;
  if (segmentIds.shape.length !== 1 || segmentIds.shape[0] !== x.shape[0]) return null;
  const rest = x.shape.slice(1);
  const out = heap.output([numSegments, ...rest]);
  module.sumSegments(
    x.shape[0]!,
    util.sizeFromShape(rest),
    numSegments,
    heap.pointer(x),
    heap.pointer(segmentIds),
    heap.pointer(out),
  );
  return out;
}
