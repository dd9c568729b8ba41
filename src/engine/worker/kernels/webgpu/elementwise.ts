// Elementwise kernels that run when their values are needed, fused with their neighbours.
import { Add, backend_util, util, type FillAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import type { Deferral } from './deferral';
import type { GpuKernel, KernelInputs } from './kernel';
import { findOperation, type Operation } from './operations';

/** The kernel of an operation; attributes that it needs must be numbers. */
export function makeElementwise(operation: Operation): GpuKernel {
  const { operands, parameters, dtype } = operation;
  return (deferral, inputs, attrs) => {
    const given = operands.map((name) => inputs[name]);
    if (!given.every((info) => isComputable(info, operation))) return null;
    const shape = commonShape(given);
    if (!shape || (operation.alsoOnCpu && deferral.backend.shouldExecuteOnCPU(given))) return null;
    const numbers = parameters.map((name) => Number(attrs[name]));
    return deferral.apply(operation, given, numbers, shape, dtype ?? 'float32');
  };
}

/** A select's condition, and what is compared or negated, may be a bool. */
function isComputable(
  info: TensorInfo | undefined,
  { dtype, name }: Operation,
): info is TensorInfo {
  if (!info || util.sizeFromShape(info.shape) === 0) return false;
  return (
    info.dtype === 'float32' || (info.dtype === 'bool' && (dtype === 'bool' || name === 'Select'))
  );
}

/** Null where the shapes do not broadcast; the stock kernel then says so. */
function commonShape(infos: readonly TensorInfo[]): number[] | null {
  try {
    return infos
      .map(({ shape }) => shape)
      .reduce((a, b) => backend_util.assertAndGetBroadcastShape(a, b));
  } catch {
    return null;
  }
}

export function addN(deferral: Deferral, inputs: KernelInputs): TensorInfo | null {
  const [first, ...rest] = Object.values(inputs);
  if (first?.dtype !== 'float32' || util.sizeFromShape(first.shape) === 0 || rest.length === 0) {
    return null;
  }
  const alike = (info: TensorInfo | undefined): info is TensorInfo =>
    info?.dtype === 'float32' && util.arraysEqual(info.shape, first.shape);
  if (!rest.every(alike)) return null;
  let total = first;
  for (const term of rest) {
    const sum = deferral.apply(findOperation(Add), [total, term], [], first.shape, 'float32');
    if (total !== first) deferral.backend.disposeData(total.dataId);
    total = sum;
  }
  return total;
}

export function fill(
  deferral: Deferral,
  _inputs: KernelInputs,
  { shape, value, dtype }: FillAttrs,
): TensorInfo | null {
  if (typeof value !== 'number' || dtype !== 'float32') return null;
  return util.sizeFromShape(shape) > 0 ? deferral.fill(value, shape, 'float32') : null;
}

/** The kernel of zerosLike and onesLike. */
export function makeFillLike(value: number): GpuKernel {
  return (deferral, { x }) => {
    if (x?.dtype !== 'float32' || util.sizeFromShape(x.shape) === 0) return null;
    return deferral.fill(value, x.shape, 'float32');
  };
}
