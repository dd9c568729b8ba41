/** Words of the page. */
import type { Words } from './words-form';

export const words: Words = {
  run: 'Run',
  stop: 'Stop',
  starting: 'Starting…',
  running: 'Running',
  stopping: 'Stopping…',
  done: (seconds: string) => `Done in ${seconds} s`,
  stopped: 'Stopped',
  ended: 'Ended by force: it did not stop by itself',
  failed: 'Ended with an error',
  on: (backend: string) => `on ${backend}`,
  step: (count: string) => `step ${count}`,
  sliders: 'Parameters',
  charts: 'Reported values',
  tensors: 'Shown tensors',
  log: 'Log',
  chart: (name: string, value: string, low: string, high: string) =>
    `${name}: now ${value}, from ${low} to ${high}`,
  picture: (shape: string) => `a tensor of shape [${shape}]; light is small, dark is large`,
};
