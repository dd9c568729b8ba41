/** Starts the first backend that works. */
import * as tf from '@tensorflow/tfjs-core';
import { installMendedGradients } from '../../../engine/worker/kernels/mended-gradients';

/** A backend of TensorFlow.js, and what is to be done before it is chosen. */
export interface Candidate {
  readonly name: string;
  /** @throws where it is not to be used on this machine */
  readonly prepare?: () => void;
}

/**
 * @returns its name
 * @throws where none works, with the reason of each
 */
export async function startFirst(candidates: readonly Candidate[]): Promise<string> {
  installMendedGradients();
  const failures: string[] = [];
  for (const { name, prepare } of candidates) {
    try {
      prepare?.();
      if (!(await tf.setBackend(name))) throw new Error('it does not start here');
      await tf.ready();
      return name;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      console.info(`The backend ${name} is not used: ${reason}`);
      failures.push(`${name}: ${reason}`);
    }
  }
  throw new Error(`No backend could be started (${failures.join('; ')}).`);
}
