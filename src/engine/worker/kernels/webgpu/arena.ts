// Buffers that hold many small tensors each, so that one binding of a shader reaches all of them.
import { util, type DataId, type TensorInfo } from '@tensorflow/tfjs-core';
import type { GpuBackend } from './backend';

/** Where a tensor may begin in a buffer: WebGPU wants multiples of 256 bytes. */
export const ALIGNMENT = 64;

export interface Arena {
  readonly buffer: GPUBuffer;
  /** Who was last put at a place; the data may be gone by now. */
  readonly tenants: Map<number, DataId>;
  /** Tensors that have not been released. */
  count: number;
}

interface Place {
  readonly arena: Arena;
  /** In floats. */
  readonly offset: number;
  readonly bytes: number;
}

/** The arenas of one backend, which from now on binds, reads and releases tensors in them rightly. */
export class Arenas {
  private readonly places = new WeakMap<DataId, Place>();

  constructor(private readonly backend: GpuBackend) {
    const bind = backend.tensorToBinding.bind(backend);
    backend.tensorToBinding = (tensor) => {
      const place = tensor && this.places.get(tensor.dataId);
      return place ? bindingOf(place) : bind(tensor);
    };
    const release = backend.releaseResource.bind(backend);
    backend.releaseResource = (id) => {
      if (this.places.has(id)) this.leave(id);
      else release(id);
    };
    const readToGPU = backend.readToGPU.bind(backend);
    backend.readToGPU = (id) => {
      if (this.places.has(id)) this.moveOut(id);
      return readToGPU(id);
    };
    const readSync = backend.readSync.bind(backend);
    backend.readSync = (id) => {
      if (this.places.has(id) && !backend.tensorMap.get(id).values) this.moveOut(id);
      return readSync(id);
    };
    const read = backend.read.bind(backend);
    backend.read = async (id) => {
      const place = this.places.get(id);
      if (!place || backend.tensorMap.get(id).values) return read(id);
      // A copy is read, and the tensor stays where the next step of an optimiser wants it.
      const { shape, dtype } = backend.tensorMap.get(id);
      const copy = backend.makeTensorInfo(shape, dtype);
      backend.uploadToGPU(copy.dataId);
      this.copy(id, backend.tensorMap.get(copy.dataId).resource as GPUBuffer, 0);
      const values = await read(copy.dataId);
      backend.disposeData(copy.dataId);
      if (this.places.get(id) === place) backend.tensorMap.get(id).values = values;
      return values;
    };
  }

  make(floats: number): Arena {
    const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
    const buffer = this.backend.bufferManager.acquireBuffer(floats * 4, usage);
    return { buffer, tenants: new Map(), count: 0 };
  }

  /** A new tensor of floats at a place, whose values are what is there. */
  put(arena: Arena, offset: number, shape: number[]): TensorInfo {
    const info = this.backend.makeTensorInfo(shape, 'float32');
    this.backend.tensorMap.get(info.dataId).resource = arena.buffer;
    this.places.set(info.dataId, { arena, offset, bytes: util.sizeFromShape(shape) * 4 });
    arena.tenants.set(offset, info.dataId);
    arena.count++;
    return info;
  }

  isAt(id: DataId, arena: Arena, offset: number): boolean {
    const place = this.places.get(id);
    return place?.arena === arena && place.offset === offset;
  }

  isVacant(arena: Arena, offset: number): boolean {
    const tenant = arena.tenants.get(offset);
    return tenant === undefined || this.backend.refCount(tenant) === 0;
  }

  /** Gives a tensor a buffer of its own: whoever keeps it is not to keep the others of its arena too. */
  moveOut(id: DataId): void {
    const data = this.backend.tensorMap.get(id);
    const { buffer } = this.places.get(id)!.arena;
    const own = this.backend.bufferManager.acquireBuffer(this.places.get(id)!.bytes, buffer.usage);
    this.copy(id, own, 0);
    this.leave(id);
    data.resource = own;
  }

  /** Copies a tensor's values, which must be on the GPU, to a place in a buffer. */
  copy(id: DataId, to: GPUBuffer, offset: number): void {
    const { backend } = this;
    const { buffer, offset: from } = backend.tensorToBinding({ dataId: id }) as GPUBufferBinding;
    const { shape } = backend.tensorMap.get(id);
    const bytes = util.sizeFromShape(shape) * 4;
    backend.ensureCommandEncoderReady();
    backend.endComputePassEncoder();
    backend.commandEncoder!.copyBufferToBuffer(buffer, from ?? 0, to, offset * 4, bytes);
    backend.commandQueueOwnedIds.add(id);
  }

  private leave(id: DataId): void {
    const { arena } = this.places.get(id)!;
    this.places.delete(id);
    this.backend.tensorMap.get(id).resource = null;
    arena.count--;
    if (arena.count === 0) this.backend.bufferManager.releaseBuffer(arena.buffer);
  }
}

function bindingOf({ arena, offset, bytes }: Place): GPUBufferBinding {
  return { buffer: arena.buffer, offset: offset * 4, size: bytes };
}
