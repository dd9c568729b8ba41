/** How the service worker answers each kind of request. */
import { ExpirationPlugin } from 'workbox-expiration';
import { matchPrecache } from 'workbox-precaching';
import { CacheFirst, NetworkFirst, type Strategy } from 'workbox-strategies';
import { cacheNames } from '../names';
import { isWorthKeeping, pageKey, type Kind } from './kind-of';

/** Seconds after which a network that is silent is taken for none, where there is a kept copy. */
const patience = 5;

/** The course has some forty pages, and four hundred files besides. */
const [mostPages, mostFiles] = [120, 900];

type Plugin = NonNullable<Strategy['plugins']>[number];

/** @param base absolute address of the site's base */
export function makeStrategies(base: string): Readonly<Record<Exclude<Kind, 'network'>, Strategy>> {
  const names = cacheNames(base);
  const onlyGood = (kind: Kind): Plugin => ({
    cacheWillUpdate: async ({ response }) => (isWorthKeeping(kind, response) ? response : null),
  });
  /** What was fetched with the worker itself, or kept with the whole course, is as good. */
  const elsewhere: Plugin = {
    cachedResponseWillBeUsed: async ({ cachedResponse, request }) => {
      if (cachedResponse) return cachedResponse;
      if (await caches.has(names.kept)) {
        const kept = await (await caches.open(names.kept)).match(request.url);
        if (kept) return kept;
      }
      return (await matchPrecache(request.url)) ?? null;
    },
  };
  /** A server that fails is no better than none. */
  const noFailures: Plugin = {
    fetchDidSucceed: async ({ response }) => {
      if (response.status >= 500) throw new Error(`The server answered ${response.status}.`);
      return response;
    },
  };
  const byPlace: Plugin = {
    cacheKeyWillBeUsed: async ({ request }) => pageKey(request.url, base),
  };
  const limit = (maxEntries: number) =>
    new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true });
  const files = limit(mostFiles);
  return {
    page: new NetworkFirst({
      cacheName: names.pages,
      networkTimeoutSeconds: patience,
      plugins: [byPlace, noFailures, onlyGood('page'), limit(mostPages), elsewhere],
    }),
    hashed: new CacheFirst({
      cacheName: names.files,
      plugins: [onlyGood('hashed'), files, elsewhere],
    }),
    frame: new CacheFirst({
      cacheName: names.files,
      plugins: [onlyGood('frame'), files, elsewhere],
    }),
    plain: new NetworkFirst({
      cacheName: names.files,
      networkTimeoutSeconds: patience,
      plugins: [noFailures, onlyGood('plain'), files, elsewhere],
    }),
  };
}
