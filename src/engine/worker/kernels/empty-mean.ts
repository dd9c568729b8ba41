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
} from '@tensorflow/tfjs-core';
import { findKernel } from './lookup';

/** To be called after whatever else replaces this kernel. */
export function installEmptyMean(backendName: string): void {
  const present = findKernel(Mean, backendName);
  if (!present) return;
  const kernelFunc: KernelFunc = (args) => {
    const { shape } = args.inputs.x!;
    if (!shape.includes(0)) return present.kernelFunc(args);
    const { axis, keepDims } = args.attrs as unknown as MeanAttrs;
    const axes = util.parseAxisParam(axis, shape);
    const [kept, reduced] = backend_util.computeOutAndReduceShapes(shape, axes);
    if (util.sizeFromShape(reduced) > 0) return present.kernelFunc(args);
    return fill(keepDims ? backend_util.expandShapeToKeepDim(kept, axes) : kept, NaN, 'float32');
  };
  unregisterKernel(Mean, backendName);
  registerKernel({ ...present, kernelFunc });
}
