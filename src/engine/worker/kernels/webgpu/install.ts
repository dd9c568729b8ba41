// Puts our kernels in front of the stock ones of the WebGPU backend in use.
import * as names from '@tensorflow/tfjs-core';
import { defineKernel } from '../define-kernel';
import { installUpdateRules } from '../optimisers';
import type { GpuBackend } from './backend';
import { Deferral } from './deferral';
import { failAfterLoss } from './device-loss';
import { addN, fill, makeElementwise, makeFillLike } from './elementwise';
import { conv2dFilterGradient } from './filter-gradient';
import { putInFront, type GpuKernel } from './kernel';
import { maxPoolGradient } from './max-pool-gradient';
import { operations } from './operations';
import { makeUpdateRules } from './optimisers';
import { installRecurrentKernels } from './recurrent/install';
import { batchMatMul } from './product';
import { concat, slice, splitV, tile, transpose } from './rearrange';
import { max, mean, sum } from './reduce';
import { unsortedSegmentSum } from './segment-sum';
import { softmax } from './softmax';

const kernels: Readonly<Record<string, GpuKernel>> = {
  ...Object.fromEntries(operations.map((one) => [one.name, makeElementwise(one)])),
  [names.AddN]: addN,
  [names.BatchMatMul]: defineKernel(batchMatMul),
  [names.Concat]: defineKernel(concat),
  [names.Conv2DBackpropFilter]: defineKernel(conv2dFilterGradient),
  [names.Fill]: defineKernel(fill),
  [names.Max]: defineKernel(max),
  [names.MaxPoolGrad]: defineKernel(maxPoolGradient),
  [names.Mean]: defineKernel(mean),
  [names.OnesLike]: makeFillLike(1),
  [names.Slice]: defineKernel(slice),
  [names.Softmax]: defineKernel(softmax),
  [names.SplitV]: defineKernel(splitV),
  [names.Sum]: defineKernel(sum),
  [names.Tile]: defineKernel(tile),
  [names.Transpose]: defineKernel(transpose),
  [names.UnsortedSegmentSum]: defineKernel(unsortedSegmentSum),
  [names.ZerosLike]: makeFillLike(0),
};

/** Installs the kernels on the WebGPU backend in use, which must be ready. */
export function installWebgpuKernels(): void {
  const backend = names.backend() as unknown as GpuBackend;
  failAfterLoss(backend);
  const deferral = new Deferral(backend);
  for (const [name, kernel] of Object.entries(kernels)) putInFront(name, kernel, deferral);
  installUpdateRules(backend, makeUpdateRules(backend));
  installRecurrentKernels(backend);
}
