// Turns the tensor handles that a kernel receives into tensors, so that it can be composed from operations.
import { Tensor, engine, type TensorInfo } from '@tensorflow/tfjs-core';

export function toTensor<T extends Tensor = Tensor>(info: TensorInfo): T {
  const tensor = info instanceof Tensor ? info : engine().makeTensorFromTensorInfo(info);
  return tensor as T;
}
