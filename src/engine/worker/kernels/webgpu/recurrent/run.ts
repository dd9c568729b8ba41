// Compiles the shaders of recurrent cells, once for each variant, and runs them.
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { int, type GpuBackend } from '../backend';
import { compileShader, dispatchShader } from '../dispatch';
import type { Memory } from './cell';
import type { Plan } from './plan';
import { writeGates } from './shader';

/** Buffers by the names under which a shader knows them. */
export type Buffers = Readonly<Record<string, TensorInfo>>;

export interface SequenceShader {
  readonly plan: Plan;
  readonly hard: boolean;
  readonly memory: Memory;
  readonly body: string;
  readonly reads: Buffers;
  readonly writes: Buffers;
  readonly steps: number;
  readonly batch: number;
}

const pipelines = new WeakMap<GPUDevice, Map<string, GPUComputePipeline>>();

export function runSequenceShader(backend: GpuBackend, shader: SequenceShader): void {
  const { plan, reads, writes, steps, batch } = shader;
  const pipeline = findPipeline(backend.device, writeCode(shader));
  const ids = [...Object.values(reads), ...Object.values(writes)].map(({ dataId }) => dataId);
  const workgroups = Math.ceil(batch / plan.rows);
  dispatchShader(backend, pipeline, ids, [int(steps), int(batch)], [workgroups]);
}

function findPipeline(device: GPUDevice, code: string): GPUComputePipeline {
  const known = pipelines.get(device) ?? new Map<string, GPUComputePipeline>();
  pipelines.set(device, known);
  const pipeline = known.get(code) ?? compileShader(device, code);
  known.set(code, pipeline);
  return pipeline;
}

function writeCode({ plan, hard, memory, body, reads, writes }: SequenceShader): string {
  const bindings = [
    ...Object.keys(reads).map((name) => `var<storage, read> ${name} : array<f32>;`),
    ...Object.keys(writes).map((name) => `var<storage, read_write> ${name} : array<f32>;`),
    'var<uniform> sizes : Sizes;',
  ];
  const arrays = Object.entries(memory).map(
    ([name, floats]) => `var<workgroup> ${name} : array<f32, ${plan.rows * floats}>;`,
  );
  return `
    struct Sizes { steps : i32, batch : i32 }
    ${bindings.map((binding, i) => `@group(0) @binding(${i}) ${binding}`).join('\n')}
    ${arrays.join('\n')}
    ${writeGates(hard)}
    @compute @workgroup_size(${plan.threads})
    fn main(
      @builtin(workgroup_id) group : vec3<u32>,
      @builtin(local_invocation_index) index : u32,
    ) {
      let thread = i32(index);
      let first = i32(group.x) * ${plan.rows};
      ${body}
    }
  `;
}
