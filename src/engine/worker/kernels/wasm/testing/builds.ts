// What tests of whole layers and models share: our kernels on the relaxed build, or with work cut into shares.
import { setFlagsFromString } from 'node:v8';
import * as tf from '@tensorflow/tfjs-core';
import { installKernels } from '../..';
import { loadBuilt, startWasm } from '../../testing';
import { Heap, findMemory, type WasmBackend } from '../heap';
import type { KernelContext } from '../kernel';
import { loadKernelModule } from '../module';
import type { Pool } from '../pool';

/** Installs our kernels on the build with relaxed SIMD; gives the names of the builds that were read. */
export async function startRelaxed(): Promise<readonly string[]> {
  setFlagsFromString('--experimental-wasm-relaxed-simd');
  await startWasm();
  const read: string[] = [];
  const load = (name: string) => {
    read.push(name);
    return loadBuilt(name);
  };
  await installKernels('wasm', { assets: '', threads: 1, load });
  return read;
}

/** Installs our kernels, and gives what cuts their work as for so many threads: the shares run in turn. */
export async function startInShares(
  size: number,
  onRun: (name: string, shares: number) => void,
): Promise<KernelContext & { readonly pool: Pool }> {
  await startWasm();
  await installKernels('wasm', { assets: '', threads: 1, load: loadBuilt });
  const backend = tf.backend() as unknown as WasmBackend;
  const memory = findMemory(backend)!;
  const { kernels } = await loadKernelModule(memory, loadBuilt);
  const inTurn: Pick<Pool, 'size' | 'run'> = {
    size,
    run(name, shares) {
      onRun(name, shares.length);
      const call = Reflect.get(kernels, name) as (...values: number[]) => void;
      for (const share of shares) call(...share);
    },
  };
  return { heap: new Heap(backend, memory), module: kernels, pool: inTurn as Pool };
}
