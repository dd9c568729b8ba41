/** Moves between pages without reload: waits for the lesson, then changes, scrolls and lets focus follow. */
import { useCallback } from 'react';
import { flushSync } from 'react-dom';
import { useLocation } from 'wouter';
import { createStore } from 'zustand/vanilla';
import { loadContent, peekContent } from '@/catalogue';
import { parseRoute } from '../routes';
import { startEntry } from './scroll-memory';

export interface Navigation {
  /** A lesson is being fetched; the page that is left stays until it is there. */
  readonly pending: boolean;
  /** Pages that were reached without a reload. */
  readonly arrivals: number;
}

export const navigationStore = createStore<Navigation>()(() => ({ pending: false, arrivals: 0 }));

let newest = 0;

/** Counts going back and forward as arrivals, and lets them overtake a page still being fetched. */
export function followHistory(): void {
  window.addEventListener('popstate', () => {
    newest += 1;
    navigationStore.setState(({ arrivals }) => ({ pending: false, arrivals: arrivals + 1 }));
  });
}

function missingContent(path: string): Promise<unknown> | undefined {
  const route = parseRoute(path);
  if (route.page !== 'lesson' || peekContent(route.lesson, route.language)) return undefined;
  return loadContent(route.lesson, route.language);
}

/** Fetches what a page needs, in case the reader goes there; a failure shows once they do. */
export function preparePage(path: string): void {
  missingContent(path)?.catch(() => undefined);
}

export interface Destination {
  /** Path from the site's base, with a slash at both ends. */
  readonly to: string;
  /** Id of the heading to go to. */
  readonly heading?: string;
  /** Stay where the page is scrolled to, as for the same page in another language. */
  readonly keepScroll?: boolean;
}

export function useNavigateTo(): (destination: Destination) => void {
  const [, navigate] = useLocation();
  return useCallback(
    ({ to, heading, keepScroll = false }) => {
      newest += 1;
      const own = newest;
      const arrive = () => {
        if (own !== newest) return;
        // Rendered at once, so that the new page is there to be scrolled before it is painted.
        flushSync(() => {
          navigate(heading === undefined ? to : `${to}#${heading}`, { state: startEntry() });
          navigationStore.setState(({ arrivals }) => ({ pending: false, arrivals: arrivals + 1 }));
        });
        if (keepScroll) return;
        const target = heading === undefined ? null : document.getElementById(heading);
        if (target === null) window.scrollTo({ top: 0, behavior: 'instant' });
        else target.scrollIntoView({ behavior: 'instant' });
      };
      const missing = missingContent(to);
      if (missing === undefined) {
        arrive();
      } else {
        navigationStore.setState({ pending: true });
        missing.then(arrive, arrive);
      }
    },
    [navigate],
  );
}
