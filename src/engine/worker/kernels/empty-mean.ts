// The mean of no numbers at all is NaN, as everywhere else; TensorFlow.js's backends say 0 or what was in memory.
import {
  Mean,
  backend_util,
  fill,
  registerKernel,
  unregisterKernel,
  util,
  type KernelFunc,
  type MeanAttrs,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { defineKernelFunc, type KernelArguments } from './define-kernel';
import { findKernel } from './lookup';

/** To be called after whatever else replaces this kernel. */
export function installEmptyMean(backendName: string): void {
  const present = findKernel(Mean, backendName);
  if (!present) return;
  const fillEmpty = defineKernelFunc(emptyMean);
  const kernelFunc: KernelFunc = (args) => fillEmpty(args) ?? present.kernelFunc(args);
  unregisterKernel(Mean, backendName);
  registerKernel({ ...present, kernelFunc });
}

/** Null where there is something to take the mean of. */
function emptyMean({ inputs, attrs }: KernelArguments<MeanAttrs>): TensorInfo | null {
  const { shape } = inputs.x!;
  if (!shape.includes(0)) return null;
  const axes = util.parseAxisParam(attrs.axis, shape);
  const [kept, reduced] = backend_util.computeOutAndReduceShapes(shape, axes);
  if (util.sizeFromShape(reduced) > 0) return null;
  const out = attrs.keepDims ? backend_util.expandShapeToKeepDim(kept, axes) : kept;
  return fill(out, NaN, 'float32');
}
