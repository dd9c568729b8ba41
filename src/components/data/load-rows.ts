/** Weights that come with a page, fetched by the page itself into the cells' own cache. */
import { fetchPacked } from '@/engine/downloads/fetch-packed';
import { loadRows, type WeightsName } from '@/data/row-weights';
import { siteBase } from '../cell/site-base';

/**
 * @param step after how many training steps they were kept
 * @throws DataError where they do not come
 */
export function loadRowsOnPage(name: WeightsName, step: number): Promise<Float32Array> {
  const folder = new URL('data/', siteBase).href;
  return loadRows((path) => fetchPacked(folder, path, () => undefined), name, step);
}
