// What tests of kernels on real threads share: a memory that threads may share, and threads of Node.
import { Worker } from 'node:worker_threads';
import { util, type DataId } from '@tensorflow/tfjs-core';
import type { WasmBackend } from '../heap';
import type { PoolThread } from '../pool';
import { servePool } from '../pool-worker';

/** A memory as TensorFlow.js's threaded build makes it. */
export function makeSharedMemory(): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: 1024, maximum: 65536, shared: true });
}

/** Tensors and nothing else, from the beginning of a memory on; nothing is ever freed. */
export function makeBackend(memory: WebAssembly.Memory): WasmBackend {
  const pointers = new Map<DataId, number>();
  let top = 1024;
  const malloc = (bytes: number): number => {
    const pointer = top;
    top += Math.ceil(bytes / 16) * 16;
    return pointer;
  };
  return {
    wasm: {
      wasmMemory: memory,
      HEAPU8: new Uint8Array(memory.buffer),
      _malloc: malloc,
      _free: () => undefined,
    },
    dataIdMap: { get: (dataId) => ({ memoryOffset: pointers.get(dataId)! }) },
    makeOutput(shape, dtype) {
      const dataId = {};
      pointers.set(dataId, malloc(util.sizeFromShape(shape) * 4));
      return { dataId, shape, dtype };
    },
    incRef: () => undefined,
    refCount: () => 1,
    disposeData: () => true,
  };
}

/** A worker thread that looks like a web worker on both sides. */
export function spawnNodeThread(): PoolThread {
  const worker = new Worker(
    `const { parentPort } = require('node:worker_threads');
     globalThis.postMessage = (message) => parentPort.postMessage(message);
     parentPort.on('message', (data) => globalThis.onmessage({ data }));
     (${servePool.toString()})();`,
    { eval: true },
  );
  const thread: PoolThread = {
    postMessage: (message) => worker.postMessage(message),
    onmessage: null,
    onerror: null,
    terminate: () => void worker.terminate(),
  };
  worker.on('message', (data: unknown) => thread.onmessage?.({ data } as MessageEvent));
  worker.on('error', () => thread.onerror?.({} as ErrorEvent));
  return thread;
}
