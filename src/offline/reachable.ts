/** Which pages open without a network. */
import { cacheNames } from './names';
import { pageKey, pathIn } from './worker/kind-of';

/**
 * Paths from the site's base with their first slash, such as `/en/lessons/neuron/`.
 * @param base absolute address of the site's base
 */
export async function reachablePaths(base: string): Promise<ReadonlySet<string>> {
  try {
    const { pages, kept } = cacheNames(base);
    // Workbox names the cache of what came with the worker by the worker's scope.
    const names = (await caches.keys()).filter(
      (name) => name === pages || name === kept || /precache.*/.exec(name)?.[0].endsWith(base),
    );
    const paths = await Promise.all(
      names.map(async (name) => {
        const requests = await (await caches.open(name)).keys();
        return requests.map(({ url }) => url).filter((url) => new URL(url).pathname.endsWith('/'));
      }),
    );
    return new Set(paths.flat().map((url) => `/${pathIn(pageKey(url, base), base) ?? ''}`));
  } catch {
    return new Set();
  }
}
