// Says that the GPU is gone, in words that name the error, wherever the backend would go on silently.
import { DeviceLostError } from '../../../wire/errors';
import type { GpuBackend } from './backend';

/**
 * A failed read and the news of the loss come in either order; the news wait behind what the GPU
 * was given before.
 */
const NEWS_MS = 2_000;

/**
 * From its device's loss on, the backend throws a `DeviceLostError` when it is to compute or read;
 * without this, programs run into nothing and reads fail with the browser's own words, or not at
 * all and give zeros.
 */
export function failAfterLoss(backend: GpuBackend): void {
  const run = backend.runWebGPUProgram.bind(backend);
  const prepare = backend.ensureCommandEncoderReady.bind(backend);
  const read = backend.read.bind(backend);
  const readSync = backend.readSync.bind(backend);
  let lost: DeviceLostError | null = null;
  const loss = backend.device.lost.then(({ message }) => {
    lost = new DeviceLostError(message);
    return lost;
  });
  backend.runWebGPUProgram = (...args) => {
    if (lost) throw lost;
    return run(...args);
  };
  // Shaders of our own are recorded without the backend.
  backend.ensureCommandEncoderReady = () => {
    if (lost) throw lost;
    prepare();
  };
  backend.readSync = (id) => {
    if (lost) throw lost;
    return readSync(id);
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
