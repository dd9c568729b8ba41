// Two sets of kernels in one process, so that they can be timed in turn: TensorFlow.js's own (plus the
// composed ones without which it could not train at all) and ours.
// In Node the gradients come with the umbrella package only.
import '@tensorflow/tfjs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { fileURLToPath } from 'node:url';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { registerComposedKernels } from '../src/engine/worker/kernels/composed/registry';
import { installKernels } from '../src/engine/worker/kernels/index';

const BACKEND = 'wasm';
const SAVING = 'saveTensorsForBackwardMode';
const binaries = fileURLToPath(new URL('../public/wasm/', import.meta.url));
const optimisers = [
  tf.SGDOptimizer,
  tf.MomentumOptimizer,
  tf.RMSPropOptimizer,
  tf.AdamOptimizer,
] as const;

/** Those that we replace for every backend; others look for our kernels and find none among the stock ones. */
const gradientNames = [tf.BatchMatMul, tf.ResizeNearestNeighbor, tf.Tile];

export interface KernelSets {
  useStock(): void;
  useOurs(): void;
  /** The build of our module that the engine took. */
  readonly build: string;
}

interface Snapshot {
  readonly kernels: readonly tf.KernelConfig[];
  readonly gradients: readonly tf.GradConfig[];
  readonly optimisers: readonly PropertyDescriptor[];
  /** How the engine keeps what gradients need; its class's way where there is none of its own. */
  readonly saving: PropertyDescriptor | undefined;
}

function takeSnapshot(): Snapshot {
  return {
    kernels: tf.getKernelsForBackend(BACKEND),
    gradients: gradientNames.map((name) => tf.getGradient(name)),
    optimisers: optimisers.map(({ prototype }) =>
      Object.getOwnPropertyDescriptor(prototype, 'applyGradients')!,
    ),
    saving: Object.getOwnPropertyDescriptor(tf.engine(), SAVING),
  };
}

function restore({ kernels, gradients, optimisers: updates, saving }: Snapshot): void {
  for (const { kernelName } of tf.getKernelsForBackend(BACKEND)) {
    tf.unregisterKernel(kernelName, BACKEND);
  }
  for (const kernel of kernels) tf.registerKernel(kernel);
  for (const gradient of gradients) {
    tf.unregisterGradient(gradient.kernelName);
    tf.registerGradient(gradient);
  }
  optimisers.forEach(({ prototype }, index) => {
    Object.defineProperty(prototype, 'applyGradients', updates[index]!);
  });
  if (saving) Object.defineProperty(tf.engine(), SAVING, saving);
  else Reflect.deleteProperty(tf.engine(), SAVING);
}

/** Starts the wasm backend on one thread and prepares both sets. */
export async function prepareKernelSets(): Promise<KernelSets> {
  // Browsers have relaxed SIMD; Node 20 has it behind this flag.
  setFlagsFromString('--experimental-wasm-relaxed-simd');
  const entry = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(path.dirname(entry) + path.sep);
  await tf.setBackend(BACKEND);
  await tf.ready();

  registerComposedKernels(BACKEND);
  const stock = takeSnapshot();
  let build = 'none';
  await installKernels(BACKEND, {
    assets: '',
    threads: 1,
    load: async (name) => {
      const bytes = await readFile(binaries + name);
      build = name;
      return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    },
  });
  const ours = takeSnapshot();
  return { useStock: () => restore(stock), useOurs: () => restore(ours), build };
}
