// The gradient of softmax over the last axis, which is the only one that TensorFlow.js has.
import { util, type TensorInfo } from '@tensorflow/tfjs-core';
import { isFilledFloat, type KernelContext, type KernelInputs } from '../kernel';
import { cutShares, runShares } from '../split';

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
