/** What only the page in a browser knows, and the HTML that is built does not. */
import { useSyncExternalStore } from 'react';

/** @param value the same at every call @returns null in the HTML that is built, and until it has come to life */
export function useOnPage<T>(value: () => T): T | null {
  return useSyncExternalStore<T | null>(watchNothing, value, () => null);
}

function watchNothing(): () => void {
  return () => undefined;
}
