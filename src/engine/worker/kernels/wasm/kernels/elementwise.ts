// The memory-bound rest of a step: bias addition and ReLU's gradient in one pass, copies in none.
import { util, type CastAttrs, type NamedAttrMap, type TensorInfo } from '@tensorflow/tfjs-core';
import { isFilledFloat, type KernelContext, type KernelInputs } from '../kernel';
import { cutShares, runShares } from '../split';

/** Our own kernel, called by the gradient that gradients.ts registers for ReLU. */
export const ReluGrad = 'ReluGrad';

export function add(context: KernelContext, { a, b }: KernelInputs): TensorInfo | null {
  if (!isFilledFloat(a) || !isFilledFloat(b)) return null;
  const columns = a.shape.at(-1) ?? 0;
  if (a.shape.length < 2 || b.shape.length !== 1 || b.shape[0] !== columns) return null;
  const { heap } = context;
  const out = heap.output(a.shape);
  const size = util.sizeFromShape(a.shape);
  const [pa, pBias, pOut] = [heap.pointer(a), heap.pointer(b), heap.pointer(out)];
  const shares = cutShares(context, size / columns, size);
  runShares(context, 'addBias', shares, ({ from, to }) => {
    const offset = from * columns * 4;
    return [to - from, columns, pa + offset, pBias, pOut + offset];
  });
  return out;
}

export function reluGradient(context: KernelContext, { dy, x }: KernelInputs): TensorInfo | null {
  if (!isFilledFloat(dy) || !isFilledFloat(x) || !util.arraysEqual(dy.shape, x.shape)) return null;
  const { heap } = context;
  const out = heap.output(dy.shape);
  const size = util.sizeFromShape(dy.shape);
  const [pDy, px, pOut] = [heap.pointer(dy), heap.pointer(x), heap.pointer(out)];
  runShares(context, 'reluGradient', cutShares(context, size, size, 4), ({ from, to }) => {
    const offset = from * 4;
    return [to - from, pDy + offset, px + offset, pOut + offset];
  });
  return out;
}

/** Tensors never change, so a copy may share their values; optimisers part from sharers before they write. */
export function identity({ heap }: KernelContext, { x }: KernelInputs): TensorInfo | null {
  return x && x.dtype !== 'string' ? heap.alias(x) : null;
}

export function cast(
  { heap }: KernelContext,
  { x }: KernelInputs,
  attrs: NamedAttrMap,
): TensorInfo | null {
  const { dtype } = attrs as unknown as CastAttrs;
  return x && x.dtype === dtype && dtype !== 'string' ? heap.alias(x) : null;
}
