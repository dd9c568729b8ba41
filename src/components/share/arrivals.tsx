/** Where a page shows what came in its address; what reads and shows it is fetched when something came. */
import { useEffect, type ComponentType } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { useStrings } from '@/i18n';
import { LoadFailure } from '../arrival/LoadFailure';
import type { CellSourceFile } from '../cell/cell-source';
import { useScope } from '../lesson/scope';

export interface Arrival {
  /** Id of the cell that code came for; null where none came. */
  readonly cell: string | null;
  readonly Note: ComponentType<{ readonly place: Place }>;
  readonly Code: ComponentType<{ readonly source: CellSourceFile }>;
  /** Brings back how the page was. */
  readonly undo: () => void;
}

/** What the page knows of where it is. */
export interface Place {
  /** The lesson, which is also the page's scope. */
  readonly lesson: string;
  /** Names of its cells and exercises. */
  readonly cells: readonly string[];
  readonly lessons: readonly string[];
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

async function look(lesson: string): Promise<void> {
  if (!window.location.hash.startsWith('#share=')) return;
  try {
    await (await import('./arrive')).arrive(lesson, window.location.hash);
  } catch {
    arrivals.setState({ now: 'failed' });
  }
}

export function ArrivalNote({ place }: { readonly place: Place }) {
  const { loadFailed } = useStrings().site;
  const { lesson } = place;
  const { now } = useStore(arrivals);
  useEffect(() => {
    const lookHere = () => void look(lesson);
    lookHere();
    window.addEventListener('hashchange', lookHere);
    return () => {
      window.removeEventListener('hashchange', lookHere);
      undoArrival();
    };
  }, [lesson]);
  if (now === 'failed') return <LoadFailure text={loadFailed} load={() => look(lesson)} />;
  return now && <now.Note place={place} />;
}

/** Stands in every cell, for code that came for it. */
export function ArrivedCode({ source }: { readonly source: CellSourceFile }) {
  const { records } = useScope();
  const { now } = useStore(arrivals);
  if (now === null || now === 'failed' || now.cell !== source.id || !records) return null;
  return <now.Code source={source} />;
}
