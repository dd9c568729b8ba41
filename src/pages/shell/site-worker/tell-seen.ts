/** Tells the service worker what pages have loaded that it could not see: before it was there, and without a reload. */
import type { WorkerMessage } from '@/offline/worker/messages';
import { languageOf } from '../../addresses';
import { textsAddress } from '../search/texts-address';

type Seen = Extract<WorkerMessage, { type: 'seen' }>;

function tell(seen: Omit<Seen, 'type'>): void {
  const message: WorkerMessage = { type: 'seen', ...seen };
  navigator.serviceWorker.controller?.postMessage(message);
}

function pageAddress(): string {
  return window.location.origin + window.location.pathname;
}

/**
 * @param base absolute address of the site's base
 * @param wasThere whether the worker saw all that the page has loaded
 */
export function tellSeen(base: string, wasThere: boolean): void {
  const told = new Set<string>();
  // With them the search works without a network before it has been opened, in the languages that were read.
  const tellTexts = () => {
    const language = languageOf(window.location.pathname.slice(new URL(base).pathname.length));
    const texts = new URL(textsAddress(language ?? 'en'), base).href;
    if (language === undefined || told.has(texts)) return;
    told.add(texts);
    tell({ urls: [texts], lesson: false, isolated: window.crossOriginIsolated });
  };
  const tellPage = () => {
    const page = pageAddress();
    if (told.has(page)) return;
    told.add(page);
    tell({ urls: [page], lesson: false, isolated: window.crossOriginIsolated });
    tellTexts();
  };
  const begin = () => {
    if (wasThere) {
      told.add(pageAddress());
    } else {
      const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
      tell({
        urls: [pageAddress(), ...loaded.filter((url) => url.startsWith(base))].slice(0, 2000),
        lesson: window.location.pathname.includes('/lessons/'),
        isolated: window.crossOriginIsolated,
      });
      told.add(pageAddress());
    }
    tellTexts();
    // The router tells of its moves by these.
    for (const type of ['pushState', 'replaceState', 'popstate']) {
      window.addEventListener(type, tellPage);
    }
  };
  if (navigator.serviceWorker.controller !== null) begin();
  else navigator.serviceWorker.addEventListener('controllerchange', begin, { once: true });
}
