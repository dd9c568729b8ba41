/** Why what runs code could not be fetched or started, as far as the page can tell. */

export type LoadFailure = 'offline' | 'unknown';

/** To be asked when it failed: the connection may be back a moment later. */
export function findLoadFailure(): LoadFailure {
  return navigator.onLine ? 'unknown' : 'offline';
}
