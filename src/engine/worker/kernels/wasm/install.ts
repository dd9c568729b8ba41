// Puts the fast kernels in front of the stock ones of the wasm backend; what they decline goes on to those.
import * as names from '@tensorflow/tfjs-core';
import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';
import { findKernel } from '../lookup';
import { installReluGradient } from './gradients';
import { Heap, findMemory, type WasmBackend } from './heap';
import type { FastKernel, KernelContext } from './kernel';
import * as conv from './kernels/conv2d';
import * as depthwise from './kernels/depthwise';
import * as elementwise from './kernels/elementwise';
import * as matmul from './kernels/matmul';
import { maxPoolGradient } from './kernels/max-pool';
import * as reduce from './kernels/reduce';
import { loadKernelModule } from './module';
import { installOptimisers } from './optimisers';
import { Pool, chooseThreadCount } from './pool';
import { installRecurrentLayers } from './recurrent/install';

const fastKernels: Readonly<Record<string, FastKernel>> = {
  [names.Add]: elementwise.add,
  [names.BatchMatMul]: matmul.batchMatMul,
  [names.Cast]: elementwise.cast,
  [names.Conv2D]: conv.conv2d,
  [names.Conv2DBackpropFilter]: conv.conv2dFilterGradient,
  [names.Conv2DBackpropInput]: conv.conv2dInputGradient,
  [names.DepthwiseConv2dNativeBackpropFilter]: depthwise.depthwiseFilterGradient,
  [names.DepthwiseConv2dNativeBackpropInput]: depthwise.depthwiseInputGradient,
  [names.FusedConv2D]: conv.fusedConv2d,
  [names.Identity]: elementwise.identity,
  [names.MaxPoolGrad]: maxPoolGradient,
  [names.Sum]: reduce.sum,
  [names.UnsortedSegmentSum]: reduce.unsortedSegmentSum,
  [names._FusedMatMul]: matmul.fusedMatMul,
};

const BACKEND = 'wasm';

/** The threads of the backend in use; those of one that was made anew are stopped. */
let runningPool: Pool | null = null;

/**
 * Installs the fast kernels on the wasm backend in use, which must be ready.
 * Returns the threads they use, or 0 where it could not: without SIMD, or where TensorFlow.js hides
 * its memory.
 */
export async function installFastKernels(
  load: (name: string) => Promise<ArrayBuffer>,
  threads: number,
): Promise<number> {
  const backend = names.backend() as unknown as WasmBackend;
  const memory = findMemory(backend);
  const loaded = memory && (await loadKernelModule(memory, load));
  if (!memory || !loaded) return 0;
  const count = chooseThreadCount(threads, memory);
  runningPool?.stop();
  runningPool = count > 1 ? await Pool.start(loaded.module, memory, loaded.exports, count) : null;
  const context = { heap: new Heap(backend, memory), module: loaded.kernels, pool: runningPool };
  for (const [name, kernel] of Object.entries(fastKernels)) putInFront(name, kernel, context);
  addKernel(elementwise.ReluGrad, elementwise.reluGradient, context);
  installReluGradient();
  installOptimisers(context);
  installRecurrentLayers(context);
  return runningPool?.size ?? 1;
}

/** Registers a kernel of our own; only our own gradients call it, with inputs that it handles. */
function addKernel(kernelName: string, kernel: FastKernel, context: KernelContext): void {
  if (findKernel(kernelName, BACKEND)) names.unregisterKernel(kernelName, BACKEND);
  names.registerKernel({
    kernelName,
    backendName: BACKEND,
    kernelFunc: ({ inputs, attrs }) => {
      const result = kernel(context, inputs, attrs ?? {});
      if (!result) throw new Error(`${kernelName} does not handle these inputs`);
      return result;
    },
  });
}

function putInFront(kernelName: string, fast: FastKernel, context: KernelContext): void {
  const stock = names.getKernel(kernelName, BACKEND);
  const kernelFunc: KernelFunc = (args) => {
    // A backend that was disposed of and made again has another heap.
    const ours = args.backend === context.heap.backend;
    const result: TensorInfo | null = ours ? fast(context, args.inputs, args.attrs ?? {}) : null;
    return result ?? stock.kernelFunc(args);
  };
  names.unregisterKernel(kernelName, BACKEND);
  names.registerKernel({ ...stock, kernelFunc });
}
