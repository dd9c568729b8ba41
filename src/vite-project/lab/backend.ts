/** Which backends are tried, the first that works is used. */
import { startFirst } from './backends/start';
import { wasm } from './backends/wasm';
import { webgl } from './backends/webgl';

export function startBackend(): Promise<string> {
  return startFirst([webgl, wasm, { name: 'cpu' }]);
}
