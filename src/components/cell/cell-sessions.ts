/** The sessions of the cells on the page; the engine is fetched with the first of them. */
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { CellSession, CellSource } from '@/engine/wire/session-types';
import type { ExerciseSourceFile } from './cell-source';
import { siteBase } from './site-base';

const sessions = createStore<Readonly<Record<string, CellSession>>>()(() => ({}));

/** A cell, or an exercise, whose check is fetched along with the engine. */
export type LiveSource = CellSource & Partial<Pick<ExerciseSourceFile, 'loadAnswer'>>;

/**
 * The session of a cell; rejects when the engine or the exercise's check cannot be fetched, and when
 * the cell was left meanwhile: nothing would close what is opened for a page that is gone.
 */
export async function openSession(
  { id, code, loadAnswer }: LiveSource,
  left?: AbortSignal,
): Promise<CellSession> {
  const [engine, answer] = await Promise.all([import('@/engine'), loadAnswer?.()]);
  left?.throwIfAborted();
  engine.setAssetBase(siteBase);
  const session = engine.getSession({ id, code, check: answer?.check });
  engine.warmWorker(id);
  if (sessions.getState()[id] !== session) sessions.setState({ [id]: session });
  return session;
}

/** Ends the runs of a lesson that the reader has left and gives their memory back; edits stay kept. */
export async function closeSessions(lesson: string): Promise<void> {
  const own = `${lesson}/`;
  const open = Object.entries(sessions.getState());
  if (!open.some(([id]) => id.startsWith(own))) return;
  sessions.setState(Object.fromEntries(open.filter(([id]) => !id.startsWith(own))), true);
  (await import('@/engine')).disposeSessions(own);
}

/**
 * Follows a cell from elsewhere in its lesson, so that a figure can draw its run or `ask` its model.
 * @param cellId `<lesson>/<cell>`
 * @returns null until the cell has come near the screen
 */
export function useCellSession(cellId: string): CellSession | null {
  return useStore(sessions, (all) => all[cellId] ?? null);
}
