/** The page on which the WebGPU kernels are tested: its functions, called from outside by name. */
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-webgpu';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import * as tf from '@tensorflow/tfjs-core';
import { installKernels } from '../../src/engine/worker/kernels/index';
import * as checks from './checks';
import * as hazards from './hazards';
import * as recurrent from './recurrent';
import * as timing from './timing';
import * as training from './training';

const harness = {
  /** Makes the software device, with our kernels or only the stock ones. */
  async start(kernels: 'ours' | 'stock'): Promise<void> {
    await tf.setBackend('webgpu');
    await tf.ready();
    timing.rememberStock();
    if (kernels === 'stock') return;
    await installKernels('webgpu', { assets: '', threads: 1 });
    recurrent.watchSequences();
  },
  /** The device that the kernels run on, as the browser names it. */
  async nameAdapter(): Promise<string> {
    const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
    const { vendor, architecture, description } = adapter!.info;
    return [vendor, architecture, description].filter(Boolean).join(' ');
  },
  ...checks,
  ...hazards,
  compareCurvature: recurrent.compareCurvature,
  compareLayer: recurrent.compareLayer,
  checkRecurrentLayers: recurrent.checkRecurrentLayers,
  ...training,
  compareFilterGradientTimes: timing.compareFilterGradientTimes,
};

export type Harness = typeof harness;

Object.assign(globalThis, { harness });
