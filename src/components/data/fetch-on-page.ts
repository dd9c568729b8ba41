/** Packed files on the page itself, out of the cells' own cache. */
import { fetchPacked } from '@/engine/downloads/fetch-packed';
import { siteBase } from '../cell/site-base';

/**
 * @param path of the file, among the packed ones
 * @param onProgress bytes so far and in all; 0 in all while that is not known
 * @throws DataError where it does not come
 */
export function fetchOnPage(
  path: string,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Uint8Array> {
  return fetchPacked(new URL('data/', siteBase).href, path, onProgress);
}
