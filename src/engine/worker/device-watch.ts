/** Tells when the GPU goes away or runs out of memory; both happen outside any call of a cell. */
import * as tf from '@tensorflow/tfjs-core';

/** @param onFailure called with an error that `classifyError` knows by name or text */
export function watchDevice(onFailure: (error: Error) => void): void {
  const backend: unknown = tf.backend();
  const device =
    typeof backend === 'object' && backend !== null && 'device' in backend ? backend.device : null;
  if (typeof GPUDevice === 'undefined' || !(device instanceof GPUDevice)) return;
  void device.lost.then(({ reason, message }) => {
    if (reason !== 'destroyed') onFailure(new Error(`The GPU device was lost. ${message}`));
  });
  device.addEventListener('uncapturederror', ({ error }) => {
    const failure = new Error(error.message);
    if (error instanceof GPUOutOfMemoryError) failure.name = 'GPUOutOfMemoryError';
    onFailure(failure);
  });
}
