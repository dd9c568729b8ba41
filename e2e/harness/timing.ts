/** Times our kernels and the stock ones in turn, in one page. */
import * as tf from '@tensorflow/tfjs-core';
import { fill, measureError } from './compare';

let stockFilterGradient: tf.KernelFunc | null = null;

/** Call it before our kernels are installed. */
export function rememberStock(): void {
  stockFilterGradient = tf.getKernel(tf.Conv2DBackpropFilter, 'webgpu').kernelFunc;
}

export interface Comparison {
  /** Milliseconds of each round. */
  readonly stock: number[];
  readonly ours: number[];
  /** The largest relative difference of the two results: what was timed is the same. */
  readonly difference: number;
}

/**
 * The time of a filter gradient, from the call until its values are read, of a 3×3 convolution
 * of 32 into 64 channels on 13×13 images: the second layer of a small network for MNIST.
 */
export async function compareFilterGradientTimes(
  batch: number,
  rounds: number,
): Promise<Comparison> {
  await tf.setBackend('webgpu');
  const inputs = { x: fill([batch, 13, 13, 32], 1), dy: fill([batch, 11, 11, 64], 2) };
  const attrs = { strides: 1, pad: 'valid', dataFormat: 'NHWC', filterShape: [3, 3, 32, 64] };
  const ours = tf.getKernel(tf.Conv2DBackpropFilter, 'webgpu').kernelFunc;
  const time = async (kernel: tf.KernelFunc) => {
    const start = performance.now();
    const info = kernel({ inputs, attrs, backend: tf.backend() });
    const result = tf.engine().makeTensorFromTensorInfo(info as tf.TensorInfo);
    const values = Float32Array.from(await result.data());
    const elapsed = performance.now() - start;
    result.dispose();
    return { elapsed, values };
  };
  const times: Record<'stock' | 'ours', number[]> = { stock: [], ours: [] };
  let difference = 0;
  // The first round compiles the shaders and uploads the inputs.
  for (let round = 0; round <= rounds; round++) {
    const [theirs, own] = [await time(stockFilterGradient!), await time(ours)];
    difference = Math.max(difference, measureError(own.values, theirs.values));
    if (round === 0) continue;
    times.stock.push(theirs.elapsed);
    times.ours.push(own.elapsed);
  }
  tf.dispose(inputs);
  return { ...times, difference };
}
