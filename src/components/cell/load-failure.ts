/** Why what runs code could not be fetched or started, as far as the page can tell. */

export type LoadFailure = 'offline' | 'sandboxed' | 'unknown';

/** To be asked when it failed: the connection may be back a moment later. */
export function findLoadFailure(): LoadFailure {
  // A frame without `allow-same-origin` has an origin of its own, which no worker may be started from.
  if (globalThis.origin === 'null') return 'sandboxed';
  return navigator.onLine ? 'unknown' : 'offline';
}
