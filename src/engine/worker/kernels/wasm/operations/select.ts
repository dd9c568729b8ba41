// What a condition picks, and the gradient of either side: masks of attention, and tf.where at large.
import { util, type TensorInfo } from '@tensorflow/tfjs-core';
import { isFilledFloat, type KernelContext, type KernelInputs } from '../kernel';
import { cutShares, runShares } from '../split';
import { isMovable } from './cut';

/** Shares begin where eight conditions do. */
const GRAIN = 8;

export interface SelectGradAttrs {
  /** Whether dy passes where the condition holds, or where it does not. */
  readonly wanted: boolean;
}

function isCondition(info: TensorInfo | undefined, shape: readonly number[]): info is TensorInfo {
  return info?.dtype === 'bool' && util.arraysEqual(info.shape, [...shape]);
}

export function select(
  context: KernelContext,
  { condition, t, e }: KernelInputs,
): TensorInfo | null {
  if (!isMovable(t) || !isMovable(e) || t.dtype !== e.dtype) return null;
  if (!util.arraysEqual(t.shape, e.shape) || !isCondition(condition, t.shape)) return null;
  const { heap } = context;
  const out = heap.output(t.shape, t.dtype);
  const size = util.sizeFromShape(t.shape);
  const [pCondition, pt, pe, pOut] = [condition, t, e, out].map((x) => heap.pointer(x)) as [
    number,
    number,
    number,
    number,
  ];
  runShares(context, 'select', cutShares(context, size, size, GRAIN), ({ from, to }) => [
    ...[to - from, pCondition + from, pt + from * 4, pe + from * 4, pOut + from * 4],
  ]);
  return out;
}

export function selectGradient(
  context: KernelContext,
  { dy, condition }: KernelInputs,
  { wanted }: SelectGradAttrs,
): TensorInfo | null {
  if (!isFilledFloat(dy) || !isCondition(condition, dy.shape)) return null;
  const { heap } = context;
  const out = heap.output(dy.shape);
  const size = util.sizeFromShape(dy.shape);
  const [pDy, pCondition, pOut] = [heap.pointer(dy), heap.pointer(condition), heap.pointer(out)];
  runShares(context, 'selectGradient', cutShares(context, size, size, GRAIN), ({ from, to }) => [
    ...[to - from, pDy + from * 4, pCondition + from, pOut + from * 4, Number(wanted)],
  ]);
  return out;
}
