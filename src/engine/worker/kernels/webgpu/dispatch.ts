// Records dispatches of shaders of our own, which may write to several buffers, among the backend's own.
import { env, type DataId } from '@tensorflow/tfjs-core';
import type { GpuBackend, Uniforms } from './backend';

/** Runs a shader whose bindings are the data of tensors, in this order, and then its uniforms. */
export function dispatchShader(
  backend: GpuBackend,
  pipeline: GPUComputePipeline,
  ids: readonly DataId[],
  uniforms: Uniforms,
  [columns, rows = 1]: readonly [columns: number, rows?: number],
): void {
  dispatchBindings(backend, pipeline, bindTensors(backend, ids), uniforms, [columns, rows]);
}

/** The data of tensors as bindings of a shader that is dispatched next. */
export function bindTensors(backend: GpuBackend, ids: readonly DataId[]): GPUBindingResource[] {
  // To upload one may run what it was put off by, and that may submit the queue.
  for (const id of ids) backend.uploadToGPU(id);
  for (const id of ids) backend.commandQueueOwnedIds.add(id);
  return ids.map((dataId) => backend.tensorToBinding({ dataId })!);
}

/** Runs a shader with these bindings, in this order, and then its uniforms. */
export function dispatchBindings(
  backend: GpuBackend,
  pipeline: GPUComputePipeline,
  bindings: readonly GPUBindingResource[],
  uniforms: Uniforms,
  [columns, rows = 1]: readonly [columns: number, rows?: number],
): void {
  const resources = [...bindings, backend.makeUniforms(uniforms)];
  const group = backend.device.createBindGroup({
    layout: pipeline.getBindGroupLayout(0),
    entries: resources.map((resource, binding) => ({ binding, resource })),
  });
  record(backend, pipeline, group, columns, rows);
}

/** Records into the backend's current pass, and submits as often as the backend itself does. */
function record(
  backend: GpuBackend,
  pipeline: GPUComputePipeline,
  group: GPUBindGroup,
  columns: number,
  rows: number,
): void {
  backend.ensureCommandEncoderReady();
  backend.computePassEncoder ??= backend.commandEncoder!.beginComputePass();
  backend.computePassEncoder.setPipeline(pipeline);
  backend.computePassEncoder.setBindGroup(0, group);
  backend.computePassEncoder.dispatchWorkgroups(columns, rows);
  backend.dispatchCountInPass++;
  if (backend.dispatchCountInPass < env().getNumber('WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE')) return;
  backend.endComputePassEncoder();
  backend.submitQueue();
}

export function compileShader(device: GPUDevice, code: string): GPUComputePipeline {
  const module = device.createShaderModule({ code });
  return device.createComputePipeline({ layout: 'auto', compute: { module, entryPoint: 'main' } });
}
