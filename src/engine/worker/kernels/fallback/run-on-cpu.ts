// Runs one kernel on the cpu backend in the place of another backend, which must be able to read values at once.
import {
  Tensor,
  engine,
  getKernel,
  util,
  type KernelBackend,
  type KernelFunc,
  type TypedArray,
  type TensorInfo,
} from '@tensorflow/tfjs-core';

/** What the kernel computes, as tensors of the backend in use; complex and string ones stay where they are. */
export function runOnCpu(
  kernelName: string,
  { inputs, attrs }: Parameters<KernelFunc>[0],
): TensorInfo | TensorInfo[] {
  const backend = engine().findBackend('cpu');
  const { kernelFunc } = getKernel(kernelName, 'cpu');
  // The cpu backend finds inputs of another one missing, and has the engine move them.
  const result = kernelFunc({ inputs, attrs, backend });
  return Array.isArray(result)
    ? result.map((info) => bring(info, backend))
    : bring(result, backend);
}

/** Copied even where it shares its input's values: a cast may share them as values of another type. */
function bring(info: TensorInfo, cpu: KernelBackend): TensorInfo {
  const made = info instanceof Tensor ? info : null;
  if (info.dtype === 'complex64' || info.dtype === 'string') {
    return made ?? engine().makeTensorFromTensorInfo(info, cpu);
  }
  const values = util.getTypedArrayFromDType(info.dtype, util.sizeFromShape(info.shape));
  values.set(cpu.readSync(info.dataId) as TypedArray);
  if (made) made.dispose();
  else cpu.disposeData(info.dataId);
  return engine().makeTensor(values, info.shape, info.dtype);
}
