// Softmax over the last axis, which is the only one that TensorFlow.js has, and its gradient.
import { util, type TensorInfo } from '@tensorflow/tfjs-core';
import { isFilledFloat, type KernelContext, type KernelInputs } from '../kernel';
import { cutShares, runShares } from '../split';

/** Values count for more than one operation: each is a power of e. */
const OPERATIONS = 4;

export function softmax(context: KernelContext, { logits }: KernelInputs): TensorInfo | null {
  if (!isFilledFloat(logits)) return null;
  const { heap } = context;
  const size = util.sizeFromShape(logits.shape);
  const columns = logits.shape.at(-1) ?? 1;
  const out = heap.output(logits.shape);
  const [px, pOut] = [heap.pointer(logits), heap.pointer(out)];
  const shares = cutShares(context, size / columns, OPERATIONS * size);
  runShares(context, 'softmax', shares, ({ from, to }) => {
    const offset = from * columns * 4;
    return [to - from, columns, px + offset, pOut + offset];
  });
  return out;
}

export function softmaxGradient(
  context: KernelContext,
  { dy, y }: KernelInputs,
): TensorInfo | null {
  if (!isFilledFloat(dy) || !isFilledFloat(y) || !util.arraysEqual(dy.shape, y.shape)) return null;
  const { heap } = context;
  const size = util.sizeFromShape(y.shape);
  const columns = y.shape.at(-1) ?? 1;
  const out = heap.output(y.shape);
  const [pDy, py, pOut] = [heap.pointer(dy), heap.pointer(y), heap.pointer(out)];
  runShares(
    context,
    'softmaxGradient',
    cutShares(context, size / columns, size),
    ({ from, to }) => {
      const offset = from * columns * 4;
      return [to - from, columns, pDy + offset, py + offset, pOut + offset];
    },
  );
  return out;
}
