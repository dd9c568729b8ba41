/** The sessions of the cells on the page; the engine is fetched with the first of them. */
import { useEffect } from 'react';
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { CellSession, CellSource } from '@/engine/wire/session-types';
import { keyOf } from '@/engine/wire/source-key';
import type { ExerciseSourceFile } from './cell-source';
import { siteBase } from './site-base';

interface Open {
  readonly session: CellSession;
  /** Id of the page's scope that the cell stands in. */
  readonly scope: string;
}

/** By the keys of the cells that something on the page follows, whether they are on it or not. */
export const followed = createStore<Readonly<Record<string, true>>>()(() => ({}));

/** By the keys of their cells, in the order in which they came alive. */
export const sessions = createStore<Readonly<Record<string, Open>>>()(() => ({}));

/** A cell, or an exercise, whose check is fetched along with the engine. */
export type LiveSource = CellSource & Partial<Pick<ExerciseSourceFile, 'loadAnswer'>>;

/**
 * The session of a cell, until its scope is closed; rejects when the engine or the exercise's check cannot be fetched, and when
 * the cell was left meanwhile: nothing would close what is opened for a page that is gone.
 */
export async function openSession(
  { id, origin, code, comments, seed, loadAnswer }: LiveSource,
  scope: string,
  left?: AbortSignal,
): Promise<CellSession> {
  const [engine, answer] = await Promise.all([import('@/engine'), loadAnswer?.()]);
  left?.throwIfAborted();
  engine.setAssetBase(siteBase);
  const source = { id, origin, code, comments, seed, check: answer?.check };
  const session = engine.getSession(source);
  engine.warmWorker(source);
  const key = keyOf(source);
  const known = sessions.getState()[key];
  if (known?.session !== session || known.scope !== scope) {
    sessions.setState({ [key]: { session, scope } });
  }
  return session;
}

/** Ends the runs in a scope that the reader has left and gives their memory back; edits stay kept. */
export async function closeSessions(scope: string): Promise<void> {
  const open = Object.entries(sessions.getState());
  const own = open.filter(([, it]) => it.scope === scope).map(([key]) => key);
  if (own.length === 0) return;
  sessions.setState(Object.fromEntries(open.filter(([, it]) => it.scope !== scope)), true);
  (await import('@/engine')).disposeSessions(own);
}

/**
 * Follows a cell from elsewhere on its page, so that a figure can draw its run or `ask` its model.
 * @param key its source's, which for the site's own is its id; see `keyOf`
 * @returns null until the cell has come near the screen
 */
export function useCellSession(key: string): CellSession | null {
  useEffect(() => followed.setState({ [key]: true }), [key]);
  return useStore(sessions, (all) => all[key]?.session ?? null);
}
