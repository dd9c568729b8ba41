// Gives TensorFlow.js the kernels that training needs and its backends lack, or have only in a slow form.
import { backend as currentBackend, env } from '@tensorflow/tfjs-core';
import type { Shortfall } from '../../wire/protocol';
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
  if (backend === 'cpu') return Promise.resolve(plain);
  const instance = currentBackend();
  const known = installed.get(instance);
  if (known) return known;
  const installing = backend === 'wasm' ? installWasm(options) : installWebgpu();
  installed.set(instance, installing);
  return installing;
}

async function installWasm({ assets, threads, load }: KernelOptions): Promise<Installed> {
  registerComposedKernels('wasm');
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
  return plain;
}

async function fetchBinary(url: URL): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.href}: ${response.status}`);
  return response.arrayBuffer();
}
