// Turns the tensor handles that a kernel receives into tensors, so that it can be composed from operations.
import { Tensor, engine, type TensorInfo } from '@tensorflow/tfjs-core';

export function toTensor(info: TensorInfo): Tensor {
  return isTensor(info) ? info : engine().makeTensorFromTensorInfo(info);
}

function isTensor(info: TensorInfo): info is Tensor {
  return info instanceof Tensor;
}
