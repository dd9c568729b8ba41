// Sums and means over neighbouring axes, with what their gradients need, and sums over segments.
import {
  backend_util,
  util,
  type SumAttrs,
  type TensorInfo,
  type UnsortedSegmentSumAttrs,
} from '@tensorflow/tfjs-core';
import { isFilledFloat, type KernelContext, type KernelInputs } from '../kernel';

/** Narrower sums over other axes than the last are as quick in the stock kernel. */
const LEAST_COLUMNS = 4;

/** A shape seen as [outer, count, inner], the axes that are summed being `count`. */
export interface Split {
  readonly outer: number;
  readonly count: number;
  readonly inner: number;
}

/** Null where the axes are not neighbours. */
export function splitAxes(shape: readonly number[], axes: readonly number[]): Split | null {
  const [first = 0] = axes;
  if (axes.length === 0 || axes.some((axis, index) => axis !== first + index)) return null;
  const end = first + axes.length;
  return {
    outer: util.sizeFromShape(shape.slice(0, first)),
    count: util.sizeFromShape(shape.slice(first, end)),
    inner: util.sizeFromShape(shape.slice(end)),
  };
}

export function sum(
  context: KernelContext,
  { x }: KernelInputs,
  attrs: SumAttrs,
): TensorInfo | null {
  return addUp(context, x, attrs, false);
}

export function mean(
  context: KernelContext,
  { x }: KernelInputs,
  attrs: SumAttrs,
): TensorInfo | null {
  return addUp(context, x, attrs, true);
}

function addUp(
  { heap, module }: KernelContext,
  x: TensorInfo | undefined,
  { axis, keepDims }: SumAttrs,
  divide: boolean,
): TensorInfo | null {
  if (!isFilledFloat(x)) return null;
  const axes = util.parseAxisParam(axis, x.shape).sort((a, b) => a - b);
  const split = splitAxes(x.shape, axes);
  if (!split || (split.inner > 1 && split.inner < LEAST_COLUMNS)) return null;
  const { outer, count, inner } = split;
  const [kept] = backend_util.computeOutAndReduceShapes(x.shape, axes);
  const out = heap.output(keepDims ? backend_util.expandShapeToKeepDim(kept, axes) : kept);
  const [px, pOut] = [heap.pointer(x), heap.pointer(out)];
  if (inner === 1) module.sumRows(outer, count, px, pOut);
  else module.sumMiddle(outer, count, inner, px, pOut);
  if (divide) module.scaleFloats(outer * inner, pOut, 1 / count);
  return out;
}

export interface SpreadAttrs extends Split {
  readonly shape: number[];
  readonly scale: number;
}

/** scale·x, [outer, inner], for each of so many: the gradient of a sum or a mean. */
export function spread(
  { heap, module }: KernelContext,
  { x }: KernelInputs,
  { shape, outer, count, inner, scale }: SpreadAttrs,
): TensorInfo | null {
  if (!isFilledFloat(x)) return null;
  const out = heap.output(shape);
  module.spread(outer, count, inner, heap.pointer(x), heap.pointer(out), scale);
  return out;
}

/** dy where x is the maximum (or minimum) y of its axes, else 0. */
export function extremumGradient(
  { heap, module }: KernelContext,
  { dy, y, x }: KernelInputs,
  { outer, count, inner }: Split,
): TensorInfo | null {
  if (!isFilledFloat(dy) || !isFilledFloat(y) || !isFilledFloat(x)) return null;
  const out = heap.output(x.shape);
  const [pDy, py, px] = [heap.pointer(dy), heap.pointer(y), heap.pointer(x)];
  module.extremumGradient(outer, count, inner, pDy, py, px, heap.pointer(out));
  return out;
}

export function unsortedSegmentSum(
  { heap, module }: KernelContext,
  { x, segmentIds }: KernelInputs,
  { numSegments }: UnsortedSegmentSumAttrs,
): TensorInfo | null {
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
