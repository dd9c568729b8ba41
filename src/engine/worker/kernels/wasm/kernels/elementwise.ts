// The memory-bound rest of a step: bias addition and ReLU's gradient in one pass, copies in none.
import { util, type CastAttrs } from '@tensorflow/tfjs-core';
import { isFilledFloat, type FastKernel } from '../kernel';

/** Our own kernel, called by the gradient that gradients.ts registers for ReLU. */
export const ReluGrad = 'ReluGrad';

export const add: FastKernel = ({ heap, module }, { a, b }) => {
  if (!isFilledFloat(a) || !isFilledFloat(b)) return null;
  const columns = a.shape.at(-1);
  if (a.shape.length < 2 || b.shape.length !== 1 || b.shape[0] !== columns) return null;
  const out = heap.output(a.shape);
  const rows = util.sizeFromShape(a.shape) / columns;
  module.addBias(rows, columns, heap.pointer(a), heap.pointer(b), heap.pointer(out));
  return out;
};

export const reluGradient: FastKernel = ({ heap, module }, { dy, x }) => {
  if (!isFilledFloat(dy) || !isFilledFloat(x) || !util.arraysEqual(dy.shape, x.shape)) return null;
  const out = heap.output(dy.shape);
  const size = util.sizeFromShape(dy.shape);
  module.reluGradient(size, heap.pointer(dy), heap.pointer(x), heap.pointer(out));
  return out;
};

/** Tensors never change, so a copy may share their values; optimisers part from sharers before they write. */
export const identity: FastKernel = ({ heap }, { x }) =>
  x && x.dtype !== 'string' ? heap.alias(x) : null;

export const cast: FastKernel = ({ heap }, { x }, attrs) => {
  const { dtype } = attrs as unknown as CastAttrs;
  return x && x.dtype === dtype && dtype !== 'string' ? heap.alias(x) : null;
};
