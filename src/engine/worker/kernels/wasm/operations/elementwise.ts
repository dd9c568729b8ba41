// The memory-bound rest of a step: activations and their gradients in one pass, copies in none.
import {
  util,
  type CastAttrs,
  type ClipByValueAttrs,
  type LeakyReluAttrs,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { isFilledFloat, type KernelContext, type KernelInputs } from '../kernel';
import type { KernelModule } from '../module';
import { cutShares, runShares } from '../split';

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

/** One value of the result for each value of the inputs, which must have one shape. */
function map(
  context: KernelContext,
  name: keyof KernelModule,
  inputs: readonly (TensorInfo | undefined)[],
  settings: readonly number[] = [],
): TensorInfo | null {
  const [first] = inputs;
  if (!isFilledFloat(first)) return null;
  const { shape } = first;
  if (!inputs.every((x) => isFilledFloat(x) && util.arraysEqual(x.shape, shape))) return null;
  const { heap } = context;
  const out = heap.output(shape);
  const size = util.sizeFromShape(shape);
  const pointers = [...inputs, out].map((tensor) => heap.pointer(tensor!));
  runShares(context, name, cutShares(context, size, size, 4), ({ from, to }) => [
    to - from,
    ...pointers.map((pointer) => pointer + from * 4),
    ...settings,
  ]);
  return out;
}

export function reluGradient(context: KernelContext, { dy, x }: KernelInputs): TensorInfo | null {
  return map(context, 'reluGradient', [dy, x]);
}

export function exp(context: KernelContext, { x }: KernelInputs): TensorInfo | null {
  return map(context, 'exp', [x]);
}

export function erf(context: KernelContext, { x }: KernelInputs): TensorInfo | null {
  return map(context, 'erf', [x]);
}

export function erfGradient(context: KernelContext, { dy, x }: KernelInputs): TensorInfo | null {
  return map(context, 'erfGradient', [dy, x]);
}

export function tanh(context: KernelContext, { x }: KernelInputs): TensorInfo | null {
  return map(context, 'tanh', [x]);
}

export function tanhGradient(context: KernelContext, { dy, y }: KernelInputs): TensorInfo | null {
  return map(context, 'tanhGradient', [dy, y]);
}

export function leakyRelu(
  context: KernelContext,
  { x }: KernelInputs,
  { alpha }: LeakyReluAttrs,
): TensorInfo | null {
  return map(context, 'leakyRelu', [x], [alpha]);
}

export function leakyReluGradient(
  context: KernelContext,
  { dy, x }: KernelInputs,
  { alpha }: LeakyReluAttrs,
): TensorInfo | null {
  return map(context, 'leakyReluGradient', [dy, x], [alpha]);
}

export function clipGradient(
  context: KernelContext,
  { dy, x }: KernelInputs,
  { clipValueMin, clipValueMax }: ClipByValueAttrs,
): TensorInfo | null {
  return map(context, 'clipGradient', [dy, x], [clipValueMin, clipValueMax]);
}

/** Tensors never change, so a copy may share their values; optimisers part from sharers before they write. */
export function identity({ heap }: KernelContext, { x }: KernelInputs): TensorInfo | null {
  return x && x.dtype !== 'string' ? heap.alias(x) : null;
}

export function cast(
  { heap }: KernelContext,
  { x }: KernelInputs,
  { dtype }: CastAttrs,
): TensorInfo | null {
  return x && x.dtype === dtype && dtype !== 'string' ? heap.alias(x) : null;
}
