/** Weights that come with a page, on the page itself. */
import { loadRows, type WeightsName } from '@/data/row-weights';
import { fetchOnPage } from './fetch-on-page';

/**
 * @param step after how many training steps they were kept
 * @throws DataError where they do not come
 */
export function loadRowsOnPage(name: WeightsName, step: number): Promise<Float32Array> {
  return loadRows(fetchOnPage, name, step);
}
