// Puts the fast kernels in front of the stock ones of the wasm backend; what they decline goes on to those.
import * as names from '@tensorflow/tfjs-core';
import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';
import { defineKernel } from '../define-kernel';
import { findKernel } from '../lookup';
import { installConvolutionLayers } from './convolution-layers';
import { installFastGradients } from './gradients';
import { Heap, findMemory, type WasmBackend } from './heap';
import type { FastKernel, KernelContext } from './kernel';
import { averagePoolGradient } from './operations/average-pool';
import { batchNormalise, batchNormaliseGradient } from './operations/batch-normalise';
import * as conv from './operations/conv2d';
import * as cut from './operations/cut';
import * as depthwise from './operations/depthwise';
import * as elementwise from './operations/elementwise';
import * as join from './operations/join';
import { layerNormalise, layerNormaliseGradient } from './operations/layer-normalise';
import * as matmul from './operations/matmul';
import { maxPoolGradient } from './operations/max-pool';
import * as reduce from './operations/reduce';
import { select, selectGradient } from './operations/select';
import { softmax, softmaxGradient } from './operations/softmax';
import { transpose } from './operations/transpose';
import { loadKernelModule } from './module';
import * as ours from './names';
import { installNormalisationLayers } from './normalisation-layers';
import { installOptimisers } from './optimisers';
import { Pool, chooseThreadCount } from './pool';
import { installRecurrentLayers } from './recurrent/install';

type Kernel = FastKernel<TensorInfo | TensorInfo[]>;

const fastKernels: Readonly<Record<string, Kernel>> = {
  [names.Add]: elementwise.add,
  [names.AvgPoolGrad]: defineKernel(averagePoolGradient),
  [names.BatchMatMul]: defineKernel(matmul.batchMatMul),
  [names.Cast]: defineKernel(elementwise.cast),
  [names.Concat]: defineKernel(join.concat),
  [names.Conv2D]: defineKernel(conv.conv2d),
  [names.Conv2DBackpropFilter]: defineKernel(conv.conv2dFilterGradient),
  [names.Conv2DBackpropInput]: defineKernel(conv.conv2dInputGradient),
  [names.DepthwiseConv2dNativeBackpropFilter]: defineKernel(depthwise.depthwiseFilterGradient),
  [names.DepthwiseConv2dNativeBackpropInput]: defineKernel(depthwise.depthwiseInputGradient),
  [names.Erf]: elementwise.erf,
  [names.Exp]: elementwise.exp,
  [names.FusedConv2D]: defineKernel(conv.fusedConv2d),
  [names.GatherV2]: defineKernel(join.gather),
  [names.Identity]: elementwise.identity,
  [names.LeakyRelu]: defineKernel(elementwise.leakyRelu),
  [names.MaxPoolGrad]: defineKernel(maxPoolGradient),
  [names.Mean]: defineKernel(reduce.mean),
  [names.Pack]: defineKernel(join.pack),
  [names.Select]: select,
  [names.Slice]: defineKernel(cut.slice),
  [names.Softmax]: softmax,
  [names.SplitV]: defineKernel(cut.splitV),
  [names.Sum]: defineKernel(reduce.sum),
  [names.Tanh]: elementwise.tanh,
  [names.Tile]: defineKernel(join.tile),
  [names.Unpack]: defineKernel(cut.unpack),
  [names.Transpose]: defineKernel(transpose),
  [names.UnsortedSegmentSum]: defineKernel(reduce.unsortedSegmentSum),
  [names._FusedMatMul]: defineKernel(matmul.fusedMatMul),
};

/** Only our own gradients and layers call these, with inputs that they handle. */
const ownKernels: Readonly<Record<string, Kernel>> = {
  [ours.BatchNormalise]: defineKernel(batchNormalise),
  [ours.BatchNormaliseGrad]: defineKernel(batchNormaliseGradient),
  [ours.ClipGrad]: defineKernel(elementwise.clipGradient),
  [ours.ErfGrad]: elementwise.erfGradient,
  [ours.ExtremumGrad]: defineKernel(reduce.extremumGradient),
  [ours.LayerNormalise]: defineKernel(layerNormalise),
  [ours.LayerNormaliseGrad]: layerNormaliseGradient,
  [ours.LeakyReluGrad]: defineKernel(elementwise.leakyReluGradient),
  [ours.ReluGrad]: elementwise.reluGradient,
  [ours.SelectGrad]: defineKernel(selectGradient),
  [ours.SoftmaxGrad]: softmaxGradient,
  [ours.Spread]: defineKernel(reduce.spread),
  [ours.TanhGrad]: elementwise.tanhGradient,
};

const BACKEND = 'wasm';

/** The threads of the backend in use; those of one that was made anew are stopped. */
let runningPool: Pool | null = null;

/**
 * Installs the fast kernels on the wasm backend in use, which must be ready.
 * Resolves to the threads they use.
 * @throws where they cannot be read, and where the engine takes none of them: without SIMD, say
 */
export async function installFastKernels(
  load: (name: string) => Promise<ArrayBuffer>,
  threads: number,
): Promise<number> {
  const backend = names.backend() as unknown as WasmBackend;
  const memory = findMemory(backend);
  if (!memory) throw new Error('TensorFlow.js hides its memory');
  const loaded = await loadKernelModule(memory, load);
  const count = chooseThreadCount(threads, memory);
  runningPool?.stop();
  runningPool = count > 1 ? await Pool.start(loaded.module, memory, loaded.exports, count) : null;
  useKernels({ heap: new Heap(backend, memory), module: loaded.kernels, pool: runningPool });
  return runningPool?.size ?? 1;
}

/** Has the wasm backend, its gradients, optimisers and layers use the kernels on this heap and pool. */
export function useKernels(context: KernelContext): void {
  for (const [name, kernel] of Object.entries(fastKernels)) putInFront(name, kernel, context);
  for (const [name, kernel] of Object.entries(ownKernels)) addKernel(name, kernel, context);
  installFastGradients();
  installConvolutionLayers();
  installNormalisationLayers();
  installOptimisers(context);
  installRecurrentLayers(context);
}

function addKernel(kernelName: string, kernel: Kernel, context: KernelContext): void {
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

function putInFront(kernelName: string, fast: Kernel, context: KernelContext): void {
  const stock = names.getKernel(kernelName, BACKEND);
  const kernelFunc: KernelFunc = (args) => {
    // A backend that was disposed of and made again has another heap.
    const isOurs = args.backend === context.heap.backend;
    const result = isOurs ? fast(context, args.inputs, args.attrs ?? {}) : null;
    return result ?? stock.kernelFunc(args);
  };
  names.unregisterKernel(kernelName, BACKEND);
  names.registerKernel({ ...stock, kernelFunc });
}
