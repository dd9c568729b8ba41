/** WebAssembly, with what its backend lacks for training, or computes wrongly, done by other operations or the CPU. */
import * as tf from '@tensorflow/tfjs-core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { registerComposedKernels } from '../../../engine/worker/kernels/composed/registry';
import { installCpuFallback } from '../../../engine/worker/kernels/fallback/install';
import type { Candidate } from './start';

export const wasm: Candidate = {
  name: 'wasm',
  prepare() {
    // Threads would need a server that isolates the page.
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    setWasmPaths({
      'tfjs-backend-wasm.wasm': plain,
      'tfjs-backend-wasm-simd.wasm': simd,
      // It has to be named, and is not asked for without threads.
      'tfjs-backend-wasm-threaded-simd.wasm': simd,
    });
    registerComposedKernels('wasm');
    installCpuFallback('wasm');
  },
};
