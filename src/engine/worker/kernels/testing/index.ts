// What the kernel tests share: TensorFlow.js on wasm in Node, and comparison against its cpu backend.
import { execFile } from 'node:child_process';
import { readFile, readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as tf from '@tensorflow/tfjs-core';
// In Node the gradients come with the umbrella package only.
import '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { expect } from 'vitest';

export type Backend = 'cpu' | 'wasm';

const rootFolder = fileURLToPath(new URL('../../../../../', import.meta.url));
const wasmFolder = `${rootFolder}node_modules/@tensorflow/tfjs-backend-wasm/dist/`;

const ourFolder = `${rootFolder}public/wasm/`;
const sourceFolder = fileURLToPath(new URL('../wasm/assembly/', import.meta.url));

let built: Promise<void> | undefined;

/** Reads a kernel module, built anew where its sources have changed since. */
export async function loadBuilt(name: string): Promise<ArrayBuffer> {
  built ??= buildWhereStale(name);
  await built;
  const bytes = await readFile(ourFolder + name);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

async function buildWhereStale(name: string): Promise<void> {
  const sources = await readdir(sourceFolder);
  const times = await Promise.all(sources.map((file) => readTime(sourceFolder + file)));
  if ((await readTime(ourFolder + name)) > Math.max(...times)) return;
  await promisify(execFile)('npx', ['tsx', 'scripts/build-kernels.ts'], { cwd: rootFolder });
}

/** When a file was last written; 0 if there is none. */
async function readTime(file: string): Promise<number> {
  return stat(file).then(
    (info) => info.mtimeMs,
    () => 0,
  );
}

/** Makes the wasm backend ready and current. */
export async function startWasm(): Promise<void> {
  setWasmPaths(wasmFolder);
  await tf.setBackend('wasm');
  await tf.ready();
}

export interface Values {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** Runs a computation on one backend, leaving no tensor behind. */
export async function computeOn(backend: Backend, compute: () => tf.Tensor): Promise<Values> {
  await tf.setBackend(backend);
  const result = tf.tidy(compute);
  const values = Float32Array.from(await result.data());
  result.dispose();
  return { shape: result.shape, values };
}

/** The largest difference, relative to the largest expected magnitude. */
export function measureError(actual: Float32Array, expected: Float32Array): number {
  let difference = 0;
  let magnitude = 0;
  for (let i = 0; i < expected.length; i++) {
    if (Number.isNaN(actual[i]!) !== Number.isNaN(expected[i]!)) return Infinity;
    if (Number.isNaN(expected[i]!)) continue;
    difference = Math.max(difference, Math.abs(actual[i]! - expected[i]!));
    magnitude = Math.max(magnitude, Math.abs(expected[i]!));
  }
  return difference / Math.max(magnitude, 1e-6);
}

/** Fails unless wasm computes what cpu computes, within a relative tolerance. */
export async function expectSameAsCpu(compute: () => tf.Tensor, tolerance = 1e-5): Promise<void> {
  const expected = await computeOn('cpu', compute);
  const actual = await computeOn('wasm', compute);
  expect(actual.shape).toEqual(expected.shape);
  expect(measureError(actual.values, expected.values)).toBeLessThanOrEqual(tolerance);
}

/** Uniform values in [−1, 1) that depend only on shape and seed, whatever the backend. */
export function fill(shape: number[], seed: number): tf.Tensor {
  let state = (seed * 2654435761 + 1) >>> 0;
  const values = Float32Array.from({ length: tf.util.sizeFromShape(shape) }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2147483648 - 1;
  });
  return tf.tensor(values, shape);
}
