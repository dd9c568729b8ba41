// Gives TensorFlow.js the kernels that training needs and its backends lack, or have only in a slow form.
import { registerComposedKernels } from './composed/registry';

export interface KernelOptions {
  /** Absolute URL of the folder that holds the wasm binaries; ends in a slash. */
  readonly assets: string;
  /** Threads the wasm kernels may use; more than one only works where memory can be shared. */
  readonly threads: number;
  /** Reads a binary by file name; defaults to fetching it from `assets`. */
  readonly load?: (name: string) => Promise<ArrayBuffer>;
}

/**
 * Installs our kernels for the backend in use. Idempotent.
 * Call it after `tf.setBackend(backend)` and `tf.ready()`.
 */
export async function installKernels(
  backend: 'wasm' | 'webgpu' | 'cpu',
  _options: KernelOptions,
): Promise<void> {
  if (backend === 'wasm') registerComposedKernels('wasm');
}
