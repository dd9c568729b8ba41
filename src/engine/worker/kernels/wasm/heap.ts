// TensorFlow.js's wasm heap as the kernels see it: pointers of tensors, new outputs, scratch memory.
import { util, type DataId, type DataType, type TensorInfo } from '@tensorflow/tfjs-core';

/** The part of TensorFlow.js's wasm backend that we use. */
export interface WasmBackend {
  readonly wasm: {
    readonly wasmMemory?: WebAssembly.Memory;
    readonly asm?: { readonly memory?: WebAssembly.Memory };
    readonly HEAPU8: Uint8Array;
    _malloc(bytes: number): number;
    _free(pointer: number): void;
  };
  readonly dataIdMap: { get(dataId: DataId): { memoryOffset: number } };
  makeOutput(shape: number[], dtype: DataType): TensorInfo;
  incRef(dataId: DataId): void;
  refCount(dataId: DataId): number;
  disposeData(dataId: DataId): boolean;
}

/** The memory that holds the backend's tensors; null where this build of TensorFlow.js hides it. */
export function findMemory(backend: WasmBackend): WebAssembly.Memory | null {
  // The threaded build exposes the memory it made, the others the one that their module exports.
  const memory = backend.wasm.wasmMemory ?? backend.wasm.asm?.memory;
  return memory instanceof WebAssembly.Memory ? memory : null;
}

export class Heap {
  readonly backend: WasmBackend;
  private readonly memory: WebAssembly.Memory;
  private scratch = 0;
  private scratchBytes = 0;

  constructor(backend: WasmBackend, memory: WebAssembly.Memory) {
    this.backend = backend;
    this.memory = memory;
  }

  /** Byte offset of a tensor's values; moves them here first if another backend holds them. */
  pointer(info: { dataId: DataId }): number {
    return this.backend.dataIdMap.get(info.dataId).memoryOffset;
  }

  /** A new tensor whose values are not set yet. */
  output(shape: readonly number[], dtype: DataType = 'float32'): TensorInfo {
    return this.backend.makeOutput([...shape], dtype);
  }

  /** A new tensor of float zeros. */
  zeros(shape: readonly number[]): TensorInfo {
    const out = this.output(shape);
    this.floats(this.pointer(out), util.sizeFromShape(out.shape)).fill(0);
    return out;
  }

  /** The same values under another handle, without a copy. */
  alias(info: TensorInfo): TensorInfo {
    this.backend.incRef(info.dataId);
    return { dataId: info.dataId, shape: info.shape, dtype: info.dtype };
  }

  /** A new tensor with the same float values. */
  copy(info: TensorInfo): TensorInfo {
    const out = this.output(info.shape, info.dtype);
    const size = util.sizeFromShape(info.shape);
    this.floats(this.pointer(out), size).set(this.floats(this.pointer(info), size));
    return out;
  }

  /** A view that is valid until the next allocation, which may grow the memory. */
  floats(pointer: number, count: number): Float32Array {
    return new Float32Array(this.memory.buffer, pointer, count);
  }

  /** As floats, for 32-bit integers. */
  integers(pointer: number, count: number): Int32Array {
    return new Int32Array(this.memory.buffer, pointer, count);
  }

  /** 16-byte aligned memory that is ours until the next call; 0 where there is none left. */
  reserve(bytes: number): number {
    if (bytes > this.scratchBytes) {
      if (this.scratch) this.backend.wasm._free(this.scratch);
      this.scratch = this.backend.wasm._malloc(bytes + 16) >>> 0;
      this.scratchBytes = this.scratch ? bytes : 0;
    }
    return this.scratch ? Math.ceil(this.scratch / 16) * 16 : 0;
  }
}
