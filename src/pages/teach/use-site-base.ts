/** Where this copy of the site stands, for what is taken out of it. */
import { useSyncExternalStore } from 'react';
import { useRouter } from 'wouter';
import { siteBase } from '@/offline/names';

/** Absolute address with its last slash; null in the HTML that is built, which does not know it. */
export function useSiteBase(): string | null {
  const { base } = useRouter();
  return useSyncExternalStore(
    watchNothing,
    () => siteBase(base),
    () => null,
  );
}

function watchNothing(): () => void {
  return () => undefined;
}
