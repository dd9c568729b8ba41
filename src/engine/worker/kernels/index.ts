// Gives TensorFlow.js the kernels that training needs and its backends lack, or have only in a slow form.
import { backend as currentBackend, env } from '@tensorflow/tfjs-core';
import type { Shortfall } from '../../wire/backends';
import { installCpuFallback } from './fallback/install';
import { registerComposedKernels } from './composed/registry';
import { installLightSaving } from './saved-tensors';
import { installMendedGradients } from './mended-gradients';
import { installEmptyMean } from './empty-mean';
import { installFastKernels } from './wasm/install';
import type { WasmBackend } from './wasm/heap';
import { guardMemory } from './wasm/memory-guard';
import { installWindowChecks } from './window-checks';

export interface KernelOptions {
  /** Absolute URL of the folder that holds the wasm binaries; ends in a slash. */
  readonly assets: string;
  /** Threads the wasm kernels may use; more than one only works where memory can be shared. */
  readonly threads: number;
  /** Reads a binary by file name; defaults to fetching it from `assets`. */
  readonly load?: (name: string) => Promise<ArrayBuffer>;
}

/** What came of it. */
export interface Installed {
  /** Threads that compute. */
  readonly threads: number;
  /** Why training is slower than it could be. */
  readonly shortfall: Shortfall | null;
}

const installed = new WeakMap<object, Promise<Installed>>();
const plain: Installed = { threads: 1, shortfall: null };

/**
 * Installs our kernels for the backend in use. Idempotent.
 * Call it after `tf.setBackend(backend)` and `tf.ready()`. Where the fast module cannot be
 * had, the composed kernels still make every layer trainable, and the answer says why they are used.
 */
export function installKernels(
  backend: 'wasm' | 'webgpu' | 'cpu',
  options: KernelOptions,
): Promise<Installed> {
  installMendedGradients();
  installLightSaving();
  const instance = currentBackend();
  const known = installed.get(instance);
  if (known) return known;
  const installing = install(backend, options);
  installed.set(instance, installing);
  return installing;
}

function install(backend: 'wasm' | 'webgpu' | 'cpu', options: KernelOptions): Promise<Installed> {
  switch (backend) {
    case 'wasm':
      return installWasm(options);
    case 'webgpu':
      return installWebgpu();
    case 'cpu':
      installChecks('cpu');
      return Promise.resolve(plain);
  }
}

function installChecks(backendName: string): void {
  installEmptyMean(backendName);
  installWindowChecks(backendName);
}

async function installWasm(options: KernelOptions): Promise<Installed> {
  guardMemory(currentBackend() as unknown as WasmBackend);
  registerComposedKernels('wasm');
  // The cpu backend is there from the first operation on: an operation can't wait for it.
  const [result] = await Promise.all([
    tryFastKernels(options),
    import('@tensorflow/tfjs-backend-cpu'),
  ]);
  installCpuFallback('wasm');
  installChecks('wasm');
  return result;
}

async function tryFastKernels({ assets, threads, load }: KernelOptions): Promise<Installed> {
  try {
    const read = load ?? ((name: string) => fetchBinary(new URL(name, assets)));
    return { threads: await installFastKernels(read, threads), shortfall: null };
  } catch (error) {
    console.warn('Gradient Lab trains without its fast kernels:', error);
    const hasSimd = await env().getAsync('WASM_HAS_SIMD_SUPPORT');
    return { threads: 1, shortfall: hasSimd === false ? 'no-simd' : 'no-kernels' };
  }
}

async function installWebgpu(): Promise<Installed> {
  const { installWebgpuKernels } = await import('./webgpu/install');
  installWebgpuKernels();
  installChecks('webgpu');
  return plain;
}

async function fetchBinary(url: URL): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.href}: ${response.status}`);
  return response.arrayBuffer();
}
