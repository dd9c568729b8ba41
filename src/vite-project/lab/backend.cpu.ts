/** Which backends are tried: the slowest, which is there everywhere and computes with the most digits. */
import { startFirst } from './backends/start';

export function startBackend(): Promise<string> {
  return startFirst([{ name: 'cpu' }]);
}
