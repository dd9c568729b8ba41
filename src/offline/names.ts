/** Names that the pages and their service worker share: of caches, of a header and of addresses. */

/** The worker's file, as seen from the site's base. */
export const workerFile = 'service-worker.js';

/** Every file of the built site, as the build lists it; see `file-list.ts`. */
export const fileListName = 'offline-files.json';

/** Asks the worker to keep its hands off a request: what it fetches is kept by who asked. */
export const ownRequestHeader = 'x-gradient-lab-own';

/** Packed data, which the engine keeps by itself and compares with its records at every read. */
export const dataCache = 'gradient-lab-data';

export interface CacheNames {
  /** Pages that were opened. */
  readonly pages: string;
  /** What pages asked for: scripts, styles, faces, WebAssembly. */
  readonly files: string;
  /** The whole course, where the reader asked to keep it. */
  readonly kept: string;
}

/** @param base absolute address of the site's base: two copies of the site on one host share no cache */
export function cacheNames(base: string): CacheNames {
  const name = (part: string) => `gradient-lab-${part}-${base}`;
  return { pages: name('pages'), files: name('files'), kept: name('kept') };
}
