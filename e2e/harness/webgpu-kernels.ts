/** The page on which the WebGPU kernels are tested: its functions, called from outside by name. */
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-webgpu';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import * as tf from '@tensorflow/tfjs-core';
import { installKernels } from '../../src/engine/worker/kernels/index';
import * as training from './training';

const harness = {
  /** Makes the software device, with our kernels or only the stock ones. */
  async start(kernels: 'ours' | 'stock'): Promise<void> {
    await tf.setBackend('webgpu');
    await tf.ready();
    if (kernels === 'ours') await installKernels('webgpu', { assets: '', threads: 1 });
  },
  ...training,
};

export type Harness = typeof harness;

Object.assign(globalThis, { harness });
