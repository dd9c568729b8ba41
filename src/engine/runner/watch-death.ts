/** Tells when a worker is gone for good, which browsers do not: one that closed itself just falls silent. */

/** A name for the lock that a worker holds as long as it lives; null where there are no locks. */
export function nameLifeLock(): string | null {
  // Only secure contexts have them.
  return 'navigator' in globalThis && 'locks' in navigator ? `cell ${crypto.randomUUID()}` : null;
}

/**
 * Waits for a lock that a worker holds: it falls to the page when the worker has ended, however that
 * came. Returns what ends the waiting.
 */
export function watchDeath(lock: string, onDeath: () => void): () => void {
  const waiting = new AbortController();
  navigator.locks.request(lock, { signal: waiting.signal }, onDeath).catch(() => undefined);
  return () => waiting.abort();
}
