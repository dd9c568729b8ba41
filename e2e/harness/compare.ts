/** Runs the same computation on two backends, in a browser, and says how far they are apart. */
import * as tf from '@tensorflow/tfjs-core';

export type Backend = 'cpu' | 'webgpu';

/** Runs a computation on one backend and leaves no tensor behind. */
export async function computeOn(
  backend: Backend,
  compute: () => tf.Tensor | tf.Tensor[],
): Promise<Float32Array[]> {
  await tf.setBackend(backend);
  const before = tf.memory();
  const results = tf.tidy(() => [compute()].flat());
  const values = await Promise.all(results.map(async (one) => Float32Array.from(await one.data())));
  tf.dispose(results);
  const after = tf.memory();
  if (after.numTensors !== before.numTensors || after.numDataBuffers !== before.numDataBuffers) {
    throw new Error(`${backend} keeps ${after.numDataBuffers - before.numDataBuffers} buffers`);
  }
  return values;
}

/** The largest difference from cpu, relative to each result's largest magnitude. */
export async function measureAgainstCpu(compute: () => tf.Tensor | tf.Tensor[]): Promise<number> {
  const expected = await computeOn('cpu', compute);
  const actual = await computeOn('webgpu', compute);
  return Math.max(...expected.map((values, i) => measureError(actual[i]!, values)));
}

/** Infinite where the lengths differ, or where one has NaN and the other has not. */
export function measureError(actual: Float32Array, expected: Float32Array): number {
  if (actual.length !== expected.length) return Infinity;
  let difference = 0;
  let magnitude = 1e-6;
  for (const [i, value] of expected.entries()) {
    if (Number.isNaN(value) !== Number.isNaN(actual[i]!)) return Infinity;
    if (value === actual[i] || Number.isNaN(value)) continue;
    difference = Math.max(difference, Math.abs(actual[i]! - value));
    magnitude = Math.max(magnitude, Math.abs(value));
  }
  return difference / magnitude;
}

/** Uniform values in [−1, 1) that depend only on shape and seed, whatever the backend. */
export function fill(shape: readonly number[], seed: number): tf.Tensor {
  let state = (seed * 2654435761 + 1) >>> 0;
  const values = Float32Array.from({ length: tf.util.sizeFromShape([...shape]) }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2147483648 - 1;
  });
  return tf.tensor(values, [...shape]);
}
