// The part of TensorFlow.js's WebGPU backend that our kernels use; much of it is private there.
import type { BackendValues, DataId, DataType, TensorInfo } from '@tensorflow/tfjs-core';
import type { WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu';

export interface TensorData {
  readonly dtype: DataType;
  readonly shape: number[];
  /** What the CPU holds of it, unless the values are on the GPU only. */
  values: BackendValues | null | undefined;
  resource?: unknown;
}

/** Values of a program's uniforms, in the order in which its `uniforms` declares them. */
export type Uniforms = { type: 'int32' | 'uint32' | 'float32'; data: number[] }[];

export interface GpuBackend {
  readonly device: GPUDevice;
  readonly tensorMap: { has(id: DataId): boolean; get(id: DataId): TensorData };
  readonly commandQueueOwnedIds: WeakSet<DataId>;
  readonly commandEncoder: GPUCommandEncoder | null;
  computePassEncoder: GPUComputePassEncoder | null;
  dispatchCountInPass: number;
  ensureCommandEncoderReady(): void;
  endComputePassEncoder(): void;
  submitQueue(): void;
  readonly bufferManager: {
    acquireBuffer(bytes: number, usage: number): GPUBuffer;
    releaseBuffer(buffer: GPUBuffer): void;
  };
  uploadToGPU(id: DataId): void;
  tensorToBinding(tensor: Pick<TensorInfo, 'dataId'> | null): GPUBindingResource | null;
  /** Gives a tensor's buffer back, once the commands that use it have been submitted. */
  releaseResource(id: DataId): void;
  makeTensorInfo(shape: number[], dtype: DataType): TensorInfo;
  makeUniforms(uniforms: Uniforms): GPUBindingResource;
  incRef(id: DataId): void;
  refCount(id: DataId): number;
  disposeData(id: DataId, force?: boolean): boolean;
  shouldExecuteOnCPU(inputs: TensorInfo[], sizeThreshold?: number): boolean;
  readSync(id: DataId): BackendValues;
  read(id: DataId): Promise<BackendValues>;
  readToGPU(id: DataId): unknown;
  /** The inputs move to the GPU; `output`, where given, receives the result. */
  runWebGPUProgram(
    program: WebGPUProgram,
    inputs: TensorInfo[],
    dtype: DataType,
    uniforms?: Uniforms,
    output?: TensorInfo,
  ): TensorInfo;
}

const WORKGROUP = 64;

interface ProgramParts {
  /** Names the code: programs of one key share a pipeline. */
  readonly key: string;
  readonly inputs: string[];
  readonly outputShape: number[];
  /** WGSL fields, each ended by a comma. */
  readonly uniforms?: string;
  readonly code: () => string;
}

/** A program whose `main(index: i32)` runs once for each of so many threads, and some more. */
export function flatProgram(
  threads: number,
  { key, inputs, outputShape, uniforms, code }: ProgramParts,
): WebGPUProgram {
  return {
    shaderKey: `gradient-lab:${key}`,
    variableNames: inputs,
    outputShape,
    uniforms,
    workgroupSize: [WORKGROUP, 1, 1],
    dispatchLayout: { x: outputShape.map((_, axis) => axis) },
    dispatch: [Math.ceil(threads / WORKGROUP), 1, 1],
    getUserCode: code,
  };
}

export function int(value: number): Uniforms[number] {
  return { type: 'int32', data: [value] };
}

export function float(value: number): Uniforms[number] {
  return { type: 'float32', data: [value] };
}
