// What a WebGPU kernel of ours is: it computes a result, or declines, and then the stock one does.
import {
  getKernel,
  registerKernel,
  unregisterKernel,
  util,
  type NamedAttrMap,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import type { Deferral } from './deferral';

export type KernelInputs = Readonly<Record<string, TensorInfo | undefined>>;

/** Null means: not a case for this kernel. It must decline before it allocates anything. */
export type GpuKernel = (
  deferral: Deferral,
  inputs: KernelInputs,
  attrs: NamedAttrMap,
) => TensorInfo | TensorInfo[] | null;

/** Floats with at least one element. */
export function isFilledFloat(info: TensorInfo | undefined): info is TensorInfo {
  return info?.dtype === 'float32' && util.sizeFromShape(info.shape) > 0;
}

/** Registers a kernel of ours in front of the stock one, for the backend that it was made for. */
export function putInFront(kernelName: string, kernel: GpuKernel, deferral: Deferral): void {
  const stock = getKernel(kernelName, 'webgpu');
  unregisterKernel(kernelName, 'webgpu');
  registerKernel({
    ...stock,
    kernelFunc: (args) => {
      // A backend that was lost and made again has kernels of its own in front of these.
      const ours = (args.backend as unknown) === deferral.backend;
      const result = ours ? kernel(deferral, args.inputs, args.attrs ?? {}) : null;
      return result ?? stock.kernelFunc(args);
    },
  });
}
