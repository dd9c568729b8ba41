/** Tells when the GPU goes away or runs out of memory; both happen outside any call of a cell. */
import * as tf from '@tensorflow/tfjs-core';
import { DeviceLostError } from '../wire/errors';

/** A failure and the news of the loss that it comes from arrive in either order. */
const newsPatience = 2_000;

export interface DeviceWatch {
  /**
   * Waits until the GPU has done all it was given.
   * @throws DeviceLostError where it is gone, although nothing that was awaited failed
   */
  confirm(): Promise<void>;
  /** The loss of the device where that lies behind a failure, else the failure itself. */
  explain(thrown: unknown): Promise<unknown>;
}

/** For backends that cannot be lost. */
export const noDevice: DeviceWatch = {
  confirm: () => Promise.resolve(),
  explain: (thrown) => Promise.resolve(thrown),
};

/** The device of the backend in use; null on a backend without one. */
export function deviceInUse(): GPUDevice | null {
  const backend: unknown = tf.backend();
  const device =
    typeof backend === 'object' && backend !== null && 'device' in backend ? backend.device : null;
  return typeof GPUDevice !== 'undefined' && device instanceof GPUDevice ? device : null;
}

/** @param onFailure called with an error that `classifyError` knows by its name */
export function watchDevice(device: GPUDevice, onFailure: (error: Error) => void): DeviceWatch {
  // A device that a cell destroyed by itself is no less gone than one that its driver took.
  const loss = device.lost.then(({ message }) => new DeviceLostError(message));
  void loss.then(onFailure);
  device.addEventListener('uncapturederror', ({ error }) => {
    const failure = new Error(error.message);
    if (error instanceof GPUOutOfMemoryError) failure.name = 'GPUOutOfMemoryError';
    onFailure(failure);
  });
  return {
    async confirm() {
      const probe = device.createBuffer({
        size: 4,
        usage: GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ,
      });
      try {
        // Unlike all else, mapping fails on a lost device, even before the news of the loss.
        await probe.mapAsync(GPUMapMode.READ);
      } catch {
        throw (await Promise.race([loss, wait(newsPatience)])) ?? new DeviceLostError('');
      } finally {
        probe.destroy();
      }
    },
    async explain(thrown) {
      if (!mayComeFromLoss(thrown)) return thrown;
      return (await Promise.race([loss, wait(newsPatience)])) ?? thrown;
    },
  };
}

/** What browsers throw when buffers of a lost device are mapped or made. */
function mayComeFromLoss(thrown: unknown): boolean {
  return thrown instanceof DOMException || thrown instanceof RangeError;
}

function wait(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
}
