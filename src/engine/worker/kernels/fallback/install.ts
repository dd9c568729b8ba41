// Has the cpu backend compute what the wasm backend lacks, or would compute wrongly.
import {
  getKernelsForBackend,
  registerKernel,
  unregisterKernel,
  type KernelConfig,
  type KernelFunc,
} from '@tensorflow/tfjs-core';
import { findKernel } from '../lookup';
import { runOnCpu } from './run-on-cpu';
import { makeTest } from './cases';

const none = {};

/**
 * Puts a guard before every kernel of a backend, and stands in for those that it lacks. To be called
 * after whatever else replaces kernels.
 */
export function installCpuFallback(backendName: 'wasm'): void {
  for (const { kernelName } of getKernelsForBackend('cpu')) {
    const present = findKernel(kernelName, backendName);
    if (present) unregisterKernel(kernelName, backendName);
    registerKernel(present ? guard(present) : standIn(kernelName, backendName));
  }
}

function standIn(kernelName: string, backendName: string): KernelConfig {
  return { kernelName, backendName, kernelFunc: (args) => runOnCpu(kernelName, args) };
}

function guard(kernel: KernelConfig): KernelConfig {
  const { kernelName, kernelFunc: present } = kernel;
  const isForCpu = makeTest(kernelName);
  const kernelFunc: KernelFunc = (args) =>
    isForCpu(args.inputs, args.attrs ?? none) ? runOnCpu(kernelName, args) : present(args);
  return { ...kernel, kernelFunc };
}
