/** Which backends are tried, the first that works is used. */
import '@tensorflow/tfjs-backend-webgpu';
import { startFirst } from './backends/start';
import { webgl } from './backends/webgl';

export function startBackend(): Promise<string> {
  return startFirst([{ name: 'webgpu' }, webgl, { name: 'cpu' }]);
}
