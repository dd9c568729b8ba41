/**
 * Whether a cell has the plain editor: where the reader's main way to point is a finger, as the full one fights
 * the keyboard of touch screens, and in a sandboxed frame, where its workers may not start.
 */
import { useSyncExternalStore } from 'react';
import { isSandboxed } from '@/storage/sandboxed';

const query = '(pointer: coarse)';

function subscribe(listener: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** False in prerendered pages. */
export function usePlainEditor(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isSandboxed() || matchMedia(query).matches,
    () => false,
  );
}
