// TensorFlow.js's registries, typed as they are: what is asked for may not be there.
import { getGradient, getKernel, type GradConfig, type KernelConfig } from '@tensorflow/tfjs-core';

export function findKernel(name: string, backend: string): KernelConfig | undefined {
  return getKernel(name, backend);
}

export function findGradient(name: string): GradConfig | undefined {
  return getGradient(name);
}
