/** Moves between pages without reload: waits for the page, then changes, scrolls and lets focus follow. */
import { createContext, useCallback, useContext } from 'react';
import { flushSync } from 'react-dom';
import { useLocation } from 'wouter';
import { createStore } from 'zustand/vanilla';
import { startEntry } from './scroll-memory';

export interface Navigation {
  /** A page is being fetched; the page that is left stays until it is there. */
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

/** Fetches what the page at an address cannot be shown without; undefined where all of it is here. */
export const FetchPageContext = createContext<(path: string) => Promise<unknown> | undefined>(
  () => undefined,
);

/** Fetches what a page needs, in case the reader goes there; a failure shows once they do. */
export function usePreparePage(): (path: string) => void {
  const fetchPage = useContext(FetchPageContext);
  return useCallback((path) => void fetchPage(path)?.catch(() => undefined), [fetchPage]);
}

export interface Destination {
  /** Path from the site's base, with a slash at both ends. */
  readonly to: string;
  /** Id of the heading to go to. */
  readonly heading?: string;
  /** Stay where the page is scrolled to, as for the same page in another language. */
  readonly keepScroll?: boolean;
  /** Takes the place of the page that is left, as if the reader had come there first. */
  readonly instead?: boolean;
}

export function useNavigateTo(): (destination: Destination) => void {
  const [, navigate] = useLocation();
  const fetchPage = useContext(FetchPageContext);
  return useCallback(
    ({ to, heading, keepScroll = false, instead = false }) => {
      newest += 1;
      const own = newest;
      const arrive = () => {
        if (own !== newest) return;
        // Rendered at once, so that the new page is there to be scrolled before it is painted.
        flushSync(() => {
          navigate(heading === undefined ? to : `${to}#${heading}`, {
            replace: instead,
            state: instead ? (window.history.state as unknown) : startEntry(),
          });
          navigationStore.setState(({ arrivals }) => ({
            pending: false,
            arrivals: instead ? arrivals : arrivals + 1,
          }));
        });
        if (keepScroll) return;
        const target = heading === undefined ? null : document.getElementById(heading);
        if (target === null) window.scrollTo({ top: 0, behavior: 'instant' });
        else target.scrollIntoView({ behavior: 'instant' });
      };
      const missing = fetchPage(to);
      if (missing === undefined) {
        arrive();
      } else {
        navigationStore.setState({ pending: true });
        missing.then(arrive, arrive);
      }
    },
    [navigate, fetchPage],
  );
}
