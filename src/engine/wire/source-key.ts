/** Under what a cell is known: its session, its kept code and what its runs taught. */
import type { CellSource } from './session-types';

/**
 * Code from elsewhere may bear any id, also that of a cell of the site's or the reader's; it is kept
 * apart, so that it can neither take such a cell's place nor write over its edits. Ids of the site's
 * and the reader's own have no colon.
 */
export function keyOf({ origin, id }: Pick<CellSource, 'origin' | 'id'>): string {
  return origin === 'foreign' ? `foreign:${id}` : id;
}
