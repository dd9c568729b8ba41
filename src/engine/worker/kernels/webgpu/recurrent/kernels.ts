// The kernels of a recurrent cell. Each runs all steps in one dispatch: a sequence does not depend on the
// others of its batch, so a workgroup takes some of them from the first step to the last, with the states
// in its own memory and the weights from the cache. A GPU computes on as many workgroups as there are;
// a launch for each step, as for layers made of single operations, would cost more than its work.
import {
  util,
  type KernelFunc,
  type NamedAttrMap,
  type NamedTensorInfoMap,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { findKernel } from '../../lookup';
import { int, type GpuBackend } from '../backend';
import { compileShader, dispatchShader } from '../dispatch';
import type { Memory, SequenceCell, Variant } from './cell';
import { planSequence, type Plan } from './plan';
import { writeGates } from './shader';

/** Bindings by name; those that a variant of a shader lacks are left out. */
type Buffers = Readonly<Record<string, TensorInfo>>;

interface SequenceShader {
  readonly plan: Plan;
  readonly hard: boolean;
  readonly memory: Memory;
  readonly body: string;
}

/**
 * Gives each state at every step, [steps, batch, units], from x [steps, batch, features], kernel and
 * bias, weights, h0, c0 and mask as of a `SequenceCall`. What is missing is empty. `kept`
 * [steps, batch, n·units] receives what the gradient needs, unless it is empty: then none follows.
 */
export function makeForwardKernel(cell: SequenceCell): KernelFunc {
  return ({ inputs, attrs, backend }) => {
    const gpu = backend as unknown as GpuBackend;
    const { x, weights, kept, mask, h0 } = inputs as Record<string, TensorInfo>;
    const [steps, batch] = x!.shape as [number, number];
    const units = weights!.shape[0]!;
    const plan = planFor(cell, gpu, units, batch);
    const variant: Variant = {
      hard: Boolean(attrs!.hard),
      masked: isThere(mask),
      initial: isThere(h0),
      keep: isThere(kept),
      both: false,
    };
    const z = projectInputs(inputs, backend);
    const shape = [steps, batch, units];
    const states = cell.states.map(() => gpu.makeTensorInfo(shape, 'float32'));
    const initial = cell.states.map((name) => `${name}0`);
    run(
      gpu,
      {
        plan,
        hard: variant.hard,
        memory: cell.measureMemory(units, plan.threads).forward,
        body: cell.writeForward(plan, variant),
      },
      { z, ...choose(inputs, ['weights', 'mask', ...initial]) },
      { ...nameAll(cell.states, states), ...choose(inputs, ['kept']) },
    );
    gpu.disposeData(z.dataId);
    return states;
  };
}

/**
 * Gives the gradients of x·W + b, [steps, batch, gates·units], and of the initial states, if there are
 * any, from those of the states. Weights are transposed here.
 */
export function makeGradientKernel(cell: SequenceCell): KernelFunc {
  return ({ inputs, attrs, backend }) => {
    const gpu = backend as unknown as GpuBackend;
    const { weights, mask, h, h0, dc } = inputs as Record<string, TensorInfo>;
    const [steps, batch, units] = h!.shape as [number, number, number];
    const plan = planFor(cell, gpu, units, batch);
    const variant: Variant = {
      hard: Boolean(attrs!.hard),
      masked: isThere(mask),
      initial: isThere(h0),
      keep: false,
      both: dc !== undefined && !isKnownZero(gpu, dc),
    };
    const dz = gpu.makeTensorInfo([steps, batch, weights!.shape[0]!], 'float32');
    const initial = variant.initial ? cell.states.map((name) => `d${name}0`) : [];
    const dStates = initial.map(() => gpu.makeTensorInfo([batch, units], 'float32'));
    const gradients = variant.both ? ['dh', 'dc'] : ['dh'];
    run(
      gpu,
      {
        plan,
        hard: variant.hard,
        memory: cell.measureMemory(units, plan.threads).backward,
        body: cell.writeBackward(plan, variant),
      },
      choose(inputs, [...cell.rereads, 'weights', 'mask', ...gradients]),
      { dz, ...nameAll(initial, dStates) },
    );
    return [dz, ...dStates];
  };
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

/** Gradients that nothing has, such as that of states which are only passed on: not worth an upload. */
function isKnownZero(backend: GpuBackend, { dataId }: TensorInfo): boolean {
  const { values, resource } = backend.tensorMap.get(dataId);
  return !resource && values instanceof Float32Array && values.every((value) => value === 0);
}

function planFor(cell: SequenceCell, gpu: GpuBackend, units: number, batch: number): Plan {
  const plan = planSequence(cell, gpu.device, units, batch);
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

const pipelines = new WeakMap<GPUDevice, Map<string, GPUComputePipeline>>();

function findPipeline(device: GPUDevice, code: string): GPUComputePipeline {
  const known = pipelines.get(device) ?? new Map<string, GPUComputePipeline>();
  pipelines.set(device, known);
  const pipeline = known.get(code) ?? compileShader(device, code);
  known.set(code, pipeline);
  return pipeline;
}

function run(backend: GpuBackend, shader: SequenceShader, reads: Buffers, writes: Buffers): void {
  const { plan } = shader;
  const [steps, batch] = Object.values(writes)[0]!.shape as [number, number];
  const pipeline = findPipeline(backend.device, writeCode(shader, reads, writes));
  const ids = [...Object.values(reads), ...Object.values(writes)].map(({ dataId }) => dataId);
  const sizes = [int(steps), int(batch)];
  dispatchShader(backend, pipeline, ids, sizes, [Math.ceil(batch / plan.rows)]);
}

function writeCode(
  { plan: { rows, threads }, hard, memory, body }: SequenceShader,
  reads: Buffers,
  writes: Buffers,
): string {
  const bindings = [
    ...Object.keys(reads).map((name) => `var<storage, read> ${name} : array<f32>;`),
    ...Object.keys(writes).map((name) => `var<storage, read_write> ${name} : array<f32>;`),
    'var<uniform> sizes : Sizes;',
  ];
  const arrays = Object.entries(memory).map(
    ([name, floats]) => `var<workgroup> ${name} : array<f32, ${rows * floats}>;`,
  );
  return `
    struct Sizes { steps : i32, batch : i32 }
    ${bindings.map((binding, i) => `@group(0) @binding(${i}) ${binding}`).join('\n')}
    ${arrays.join('\n')}
    ${writeGates(hard)}
    @compute @workgroup_size(${threads})
    fn main(
      @builtin(workgroup_id) group : vec3<u32>,
      @builtin(local_invocation_index) index : u32,
    ) {
      let thread = i32(index);
      let first = i32(group.x) * ${rows};
      ${body}
    }
  `;
}
