// The kernels of a recurrent cell. Each runs all steps in one dispatch: a sequence does not depend on the
// others of its batch, so a workgroup takes some of them from the first step to the last, with the states
// in its own memory and the weights from the cache. A dispatch for each step, as for layers made of single
// operations, costs more to launch than to compute for as many units as fit a workgroup.
import {
  util,
  type KernelFunc,
  type NamedAttrMap,
  type NamedTensorInfoMap,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { defineKernelFunc, type KernelArguments } from '../../define-kernel';
import { findKernel } from '../../lookup';
import type { GpuBackend } from '../backend';
import type { SequenceCell, Variant } from './cell';
import { planSequence, type Plan } from './plan';
import { runSequenceShader, type Buffers } from './run';

export interface SequenceAttrs {
  /** Whether the gates are hard sigmoids. */
  readonly hard: boolean;
  /** Whether h is asked for at every step; otherwise at the last one. */
  readonly everyOutput: boolean;
}

/**
 * Gives the states, h [steps or 1, batch, units] and others [1, batch, units], from x [steps, batch,
 * features], kernel, bias, weights (the recurrent ones), h0, c0, mask and dropout. What is missing is empty.
 * `kept` receives what the gradient needs, unless it is empty: then none follows.
 */
export function makeForwardKernel(cell: SequenceCell): KernelFunc {
  return defineKernelFunc(({ inputs, attrs, backend }: KernelArguments<SequenceAttrs>) => {
    const gpu = backend as unknown as GpuBackend;
    const { hard, everyOutput } = attrs;
    const { x, weights, kept, mask, dropout, h0 } = inputs as Record<string, TensorInfo>;
    const [steps, batch] = x!.shape as [number, number];
    const units = weights!.shape[0]!;
    const dropping = isThere(dropout);
    const plan = planFor(cell, gpu, units, batch, dropping);
    const variant: Variant = {
      hard,
      masked: isThere(mask),
      initial: isThere(h0),
      everyStep: everyOutput,
      dropping,
      keep: isThere(kept),
      second: false,
    };
    const z = projectInputs(inputs, backend);
    const states = cell.states.map((name) =>
      gpu.makeTensorInfo([everyOutput && name === 'h' ? steps : 1, batch, units], 'float32'),
    );
    const initialNames = cell.states.map((name) => `${name}0`);
    runSequenceShader(gpu, {
      ...{ plan, hard, steps, batch },
      memory: cell.measureMemory(units, plan.threads, dropping).forward,
      body: cell.writeForward(plan, variant),
      reads: { z, ...choose(inputs, ['weights', 'mask', 'dropout', ...initialNames]) },
      writes: { ...nameAll(cell.states, states), ...choose(inputs, ['kept']) },
    });
    gpu.disposeData(z.dataId);
    return states;
  });
}

/**
 * Gives the gradients of x·W + b, [steps, batch, gates·units], and of the initial states, if there are
 * any, from those of the states. Weights are transposed here.
 */
export function makeGradientKernel(cell: SequenceCell): KernelFunc {
  return defineKernelFunc(({ inputs, attrs, backend }: KernelArguments<SequenceAttrs>) => {
    const gpu = backend as unknown as GpuBackend;
    const { hard, everyOutput } = attrs;
    const { weights, kept, mask, dropout, h0, dc } = inputs as Record<string, TensorInfo>;
    const [steps, batch] = kept!.shape as [number, number];
    const [width, units] = weights!.shape as [number, number];
    const dropping = isThere(dropout);
    const plan = planFor(cell, gpu, units, batch, dropping);
    const variant: Variant = {
      hard,
      masked: isThere(mask),
      initial: isThere(h0),
      everyStep: everyOutput,
      dropping,
      keep: false,
      second: dc !== undefined && !isKnownZero(gpu, dc),
    };
    const dz = gpu.makeTensorInfo([steps, batch, width], 'float32');
    const initialNames = variant.initial ? cell.states.map((name) => `d${name}0`) : [];
    const dInitial = initialNames.map(() => gpu.makeTensorInfo([batch, units], 'float32'));
    const gradients = variant.second ? ['dh', 'dc'] : ['dh'];
    runSequenceShader(gpu, {
      ...{ plan, hard, steps, batch },
      memory: cell.measureMemory(units, plan.threads, dropping).backward,
      body: cell.writeBackward(plan, variant),
      reads: choose(inputs, ['kept', 'weights', 'mask', 'dropout', ...gradients]),
      writes: { dz, ...nameAll(initialNames, dInitial) },
    });
    return [dz, ...dInitial];
  });
}

function isThere(info: TensorInfo | undefined): info is TensorInfo {
  return info !== undefined && util.sizeFromShape(info.shape) > 0;
}

/** Those of the inputs that are there. */
function choose(inputs: NamedTensorInfoMap, names: readonly string[]): Buffers {
  const entries = names.map((name) => [name, inputs[name]] as const);
  return Object.fromEntries(entries.filter(([, info]) => isThere(info))) as Buffers;
}

function nameAll(names: readonly string[], infos: readonly TensorInfo[]): Buffers {
  return Object.fromEntries(names.map((name, index) => [name, infos[index]!]));
}

/** The gradient of a state that is only passed on: zeros made by TensorFlow.js, not worth an upload. */
function isKnownZero(backend: GpuBackend, { dataId }: TensorInfo): boolean {
  const { values, resource } = backend.tensorMap.get(dataId);
  return !resource && values instanceof Float32Array && values.every((value) => value === 0);
}

function planFor(
  cell: SequenceCell,
  gpu: GpuBackend,
  units: number,
  batch: number,
  dropping: boolean,
): Plan {
  const plan = planSequence(cell, gpu.device, units, batch, dropping);
  if (!plan) throw new Error(`a recurrent layer of ${units} units does not fit the GPU`);
  return plan;
}

/** x·W + b of all steps: one product. */
function projectInputs(inputs: NamedTensorInfoMap, backend: object): TensorInfo {
  const { x, kernel, bias } = inputs as Record<string, TensorInfo>;
  const [steps, batch, features] = x!.shape as [number, number, number];
  const attrs: NamedAttrMap = { transposeA: false, transposeB: false, activation: 'linear' };
  return findKernel('_FusedMatMul', 'webgpu')!.kernelFunc({
    inputs: {
      a: { ...x!, shape: [steps * batch, features] },
      b: kernel!,
      ...(isThere(bias) && { bias }),
    },
    attrs,
    backend,
  }) as TensorInfo;
}
