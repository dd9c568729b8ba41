/** The code of a cell elsewhere in the lesson, for a figure that rewrites part of it. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { useCellSession } from './cell-sessions';

interface CellCode {
  readonly code: string;
  readonly setCode: (code: string) => void;
}

const noCode = createStore<{ readonly code: string }>()(() => ({ code: '' }));

/** @returns null until the cell has come near the screen */
export function useCellCode(cellId: string): CellCode | null {
  const session = useCellSession(cellId);
  const store: Pick<typeof noCode, 'getState' | 'getInitialState' | 'subscribe'> =
    session?.store ?? noCode;
  const code = useStore(store, (snapshot) => snapshot.code);
  return session === null ? null : { code, setCode: (changed) => session.setCode(changed) };
}
