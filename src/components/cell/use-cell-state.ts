/** The state of a cell elsewhere in the lesson, for a figure that follows or asks it. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CellSnapshot } from '@/engine/wire/session-types';
import { useCellSession } from './cell-sessions';

const noState = createStore<CellSnapshot | null>()(() => null);

/**
 * @param select what of it matters; gets null until the cell has come near the screen, and must
 *   return equal results while nothing changed
 */
export function useCellState<T>(cellId: string, select: (state: CellSnapshot | null) => T): T {
  const store: Pick<typeof noState, 'getState' | 'getInitialState' | 'subscribe'> =
    useCellSession(cellId)?.store ?? noState;
  return useStore(store, select);
}
