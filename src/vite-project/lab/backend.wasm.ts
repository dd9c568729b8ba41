/** Which backends are tried, the first that works is used. */
import { startFirst } from './backends/start';
import { wasm } from './backends/wasm';

export function startBackend(): Promise<string> {
  return startFirst([wasm, { name: 'cpu' }]);
}
