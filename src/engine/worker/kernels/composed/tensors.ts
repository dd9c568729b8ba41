// Turns the tensor handles that a kernel receives into tensors, so that it can be composed from operations.
import { Tensor, engine, type KernelFunc, type TensorInfo } from '@tensorflow/tfjs-core';

/** What TensorFlow.js hands to a kernel. */
export type KernelArguments = Parameters<KernelFunc>[0];

export function toTensor(info: TensorInfo): Tensor {
  return isTensor(info) ? info : engine().makeTensorFromTensorInfo(info);
}

function isTensor(info: TensorInfo): info is Tensor {
  return info instanceof Tensor;
}
