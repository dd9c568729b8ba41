// Gives TensorFlow.js the kernels that training needs and its backends lack, or have only in a slow form.
import { backend as currentBackend } from '@tensorflow/tfjs-core';
import { registerComposedKernels } from './composed/registry';
import { installMendedGradients } from './mended-gradients';
import { installFastKernels } from './wasm/install';

export interface KernelOptions {
  /** Absolute URL of the folder that holds the wasm binaries; ends in a slash. */
  readonly assets: string;
  /** Threads the wasm kernels may use; more than one only works where memory can be shared. */
  readonly threads: number;
  /** Reads a binary by file name; defaults to fetching it from `assets`. */
  readonly load?: (name: string) => Promise<ArrayBuffer>;
}

const installed = new WeakMap<object, Promise<number>>();

/**
 * Installs our kernels for the backend in use. Idempotent.
 * Call it after `tf.setBackend(backend)` and `tf.ready()`. Where the fast module cannot be
 * had, the composed kernels still make every layer trainable. Resolves to the threads that compute.
 */
export function installKernels(
  backend: 'wasm' | 'webgpu' | 'cpu',
  options: KernelOptions,
): Promise<number> {
  installMendedGradients();
  if (backend === 'cpu') return Promise.resolve(1);
  const instance = currentBackend();
  const known = installed.get(instance);
  if (known) return known;
  const installing = backend === 'wasm' ? installWasm(options) : installWebgpu();
  installed.set(instance, installing);
  return installing;
}

async function installWasm({ assets, threads, load }: KernelOptions): Promise<number> {
  registerComposedKernels('wasm');
  try {
    const read = load ?? ((name: string) => fetchBinary(new URL(name, assets)));
    return Math.max(1, await installFastKernels(read, threads));
  } catch (error) {
    console.warn('Gradient Lab trains without its fast kernels:', error);
    return 1;
  }
}

async function installWebgpu(): Promise<number> {
  const { installWebgpuKernels } = await import('./webgpu/install');
  installWebgpuKernels();
  return 1;
}

async function fetchBinary(url: URL): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.href}: ${response.status}`);
  return response.arrayBuffer();
}
