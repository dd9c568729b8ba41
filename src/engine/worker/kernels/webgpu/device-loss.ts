// Says that the GPU is gone, in words that name the error, wherever the backend would go on silently.
import type { GpuBackend } from './backend';

/** A failed read and the news of the loss come in either order. */
const NEWS_MS = 200;

/**
 * From its device's loss on, the backend throws `The GPU device was lost. …` when it is to compute
 * or read; without this, programs run into nothing and reads fail with the browser's own words.
 */
export function failAfterLoss(backend: GpuBackend): void {
  const run = backend.runWebGPUProgram.bind(backend);
  const read = backend.read.bind(backend);
  let lost: Error | null = null;
  const loss = backend.device.lost.then(({ message }) => {
    lost = new Error(`The GPU device was lost. ${message}`);
    return lost;
  });
  backend.runWebGPUProgram = (...args) => {
    if (lost) throw lost;
    return run(...args);
  };
  backend.read = async (id) => {
    if (lost) throw lost;
    try {
      return await read(id);
    } catch (error) {
      throw (await Promise.race([loss, wait(NEWS_MS)])) ?? error;
    }
  };
}

function wait(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
}
