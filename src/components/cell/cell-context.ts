/** What the parts of a cell share: its session once there, and its snapshot from the first render on. */
import { createContext, useContext, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { CellSession, CellSnapshot } from '@/engine/wire/session-types';

/** Whichever editor is shown. */
export interface LineTarget {
  /** Puts the cursor on a line, from 1. */
  goTo(line: number): void;
}

export interface CellScope {
  /** Null until the engine is there. */
  readonly session: CellSession | null;
  readonly store: StoreApi<CellSnapshot>;
  readonly editorRef: RefObject<LineTarget | null>;
}

export const CellContext = createContext<CellScope | null>(null);

export function useCellScope(): CellScope {
  const scope = useContext(CellContext);
  if (scope === null) throw new Error('This component belongs inside a cell.');
  return scope;
}

/** Follows one part of the snapshot; `select` must return equal results for equal snapshots. */
export function useCell<T>(select: (snapshot: CellSnapshot) => T): T {
  return useStore(useCellScope().store, select);
}
