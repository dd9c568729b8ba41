/** Reads tensors back without disturbing the run they belong to. */
import * as tf from '@tensorflow/tfjs-core';

/** Values of our own, which a message may carry away. */
type Values = Float32Array<ArrayBuffer>;

/** Narrows without the `any` rank that `instanceof` would give. */
export function isTensor(value: unknown): value is tf.Tensor {
  return value instanceof tf.Tensor;
}

/** Whether the backend's values lie in memory that can be read at once. */
export function readsAtOnce(): boolean {
  return tf.getBackend() !== 'webgpu' && tf.getBackend() !== 'webgl';
}

/**
 * The values of a tensor as they are now, row-major. The tensor may be disposed or overwritten
 * right after the call; nothing is left behind.
 */
export function readValues(tensor: tf.Tensor): Values | Promise<Values> {
  if (readsAtOnce()) return new Float32Array(tensor.dataSync());
  return readSnapshot(takeSnapshot(tensor));
}

/** Reads a snapshot and disposes it. */
export async function readSnapshot(snapshot: tf.Tensor): Promise<Values> {
  try {
    return new Float32Array(await snapshot.data());
  } finally {
    snapshot.dispose();
  }
}

/**
 * A flat copy that outlives tidy scopes; the caller disposes it. On a GPU the values are copied:
 * reading a shared buffer would move the original to the CPU.
 */
export function takeSnapshot(tensor: tf.Tensor): tf.Tensor {
  return tf.keep(
    tf.tidy(() => {
      const flat = tf.reshape(tensor, [tensor.size]);
      return readsAtOnce() || tensor.size === 0
        ? tf.clone(flat)
        : tf.slice(flat, [0], [tensor.size]);
    }),
  );
}
