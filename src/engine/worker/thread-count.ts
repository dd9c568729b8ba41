/** How many threads TensorFlow.js is given; the build reads the bound too, for the glue that starts them. */

/** More gain little on models of this size, and each costs memory and a start. */
export const mostThreads = 4;

/** Threads that this place allows, its own included: shared memory only exists where the page is cross-origin isolated. */
export function threadsPossible(): number {
  const shared = globalThis.crossOriginIsolated && typeof SharedArrayBuffer !== 'undefined';
  return shared ? Math.min(mostThreads, navigator.hardwareConcurrency || 1) : 1;
}
