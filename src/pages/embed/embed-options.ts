/** The options of this embed, as the address had them when the page was loaded; figures may rewrite it later. */
import { useSyncExternalStore } from 'react';
import { readOptions, type EmbedOptions } from '@/share/embed/options';

const options = typeof window === 'undefined' ? null : readOptions(window.location.search);

/** Null in the HTML that is built, which is the same for every part, and until it has come to life. */
export function useEmbedOptions(): EmbedOptions | null {
  return useSyncExternalStore(
    watchNothing,
    () => options,
    () => null,
  );
}

function watchNothing(): () => void {
  return () => undefined;
}
