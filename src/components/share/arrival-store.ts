/** What came in the address of the page, if anything; whoever reads and shows it is fetched by then. */
import type { ComponentType } from 'react';
import { createStore } from 'zustand/vanilla';
import type { CellSourceFile } from '../cell/cell-source';

export interface Arrival {
  /** Id of the cell that code came for; null where none came. */
  readonly cell: string | null;
  readonly Note: ComponentType<{ readonly place: Place }>;
  readonly Code: ComponentType<ArrivedCodeProps>;
  /** Brings back how the page was. */
  readonly undo: () => void;
}

export interface ArrivedCodeProps {
  readonly source: CellSourceFile;
  /** What shows a cell, given by the cell itself: code from outside is tried in one of its own. */
  readonly Cell: ComponentType<{ readonly source: CellSourceFile }>;
}

/** What the page knows of where it is. */
export interface Place {
  /** The lesson, which is also the page's scope. */
  readonly lesson: string;
  /** Names of its cells and exercises. */
  readonly cells: readonly string[];
  readonly lessons: readonly string[];
  /** Whether it is a frame, whose address is another page's doing and not the reader's. */
  readonly framed?: boolean;
}

export const arrivals = createStore<{ readonly now: Arrival | 'failed' | null }>()(() => ({
  now: null,
}));

/** Forgets what came and brings back how the page was. */
export function undoArrival(): void {
  const { now } = arrivals.getState();
  arrivals.setState({ now: null });
  if (now !== null && now !== 'failed') now.undo();
}
