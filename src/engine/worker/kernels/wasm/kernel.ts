// What a fast kernel is: it computes a result, or declines, and then the stock kernel does the work.
import { util, type NamedAttrMap, type TensorInfo } from '@tensorflow/tfjs-core';
import type { Heap } from './heap';
import type { KernelModule } from './module';
import type { Pool } from './pool';

export interface KernelContext {
  readonly heap: Heap;
  readonly module: KernelModule;
  /** Null on one thread. */
  readonly pool: Pool | null;
}

export type KernelInputs = Readonly<Record<string, TensorInfo | undefined>>;

/** Null means: not a case for this kernel. It must decline before it allocates anything. */
export type FastKernel<Result = TensorInfo> = (
  context: KernelContext,
  inputs: KernelInputs,
  attrs: NamedAttrMap,
) => Result | null;

export function isFloat(info: TensorInfo | undefined): info is TensorInfo {
  return info?.dtype === 'float32';
}

/** Floats with at least one element: the least that a fast kernel asks of its inputs. */
export function isFilledFloat(info: TensorInfo | undefined): info is TensorInfo {
  return isFloat(info) && util.sizeFromShape(info.shape) > 0;
}
