/** Tells the page around an embed of its cells: their states at once, their numbers a few times a second. */
import type { CellSession, CellSnapshot } from '@/engine/wire/session-types';
import { sessions } from '../cell/cell-sessions';
import type { Tell } from './channel';

/** Milliseconds between two messages about numbers that move. */
const pace = 250;

/** The sessions on the page, in the order in which they came alive. */
export function listSessions(): readonly CellSession[] {
  return Object.values(sessions.getState()).map(({ session }) => session);
}

/** @returns what ends it */
export function followCells(tell: Tell): () => void {
  const ends = new Map<CellSession, () => void>();
  const follow = () => {
    const now = listSessions();
    for (const [session, end] of ends) {
      if (now.includes(session)) continue;
      end();
      ends.delete(session);
    }
    for (const session of now) {
      if (!ends.has(session)) ends.set(session, followCell(session, tell));
    }
  };
  follow();
  const unwatch = sessions.subscribe(follow);
  return () => {
    unwatch();
    for (const end of ends.values()) end();
  };
}

/** The cell's name in its lesson; a foreign cell's id is that of the cell it came for, and a mark of its own. */
export function nameOf({ source }: { readonly source: { readonly id: string } }): string {
  return (source.id.split('/')[1] ?? '').replace(/~.*$/, '');
}

function followCell(session: CellSession, tell: Tell): () => void {
  const place = { cell: nameOf(session), foreign: session.source.origin === 'foreign' };
  let timer: ReturnType<typeof setTimeout> | null = null;
  let told = session.store.getState();
  const tellRun = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    told = session.store.getState();
    const { state, step, total, progress, error } = told;
    tell({ type: 'run', ...place, state, step, total, progress, error: error?.message ?? null });
    const values = newestValues(session);
    if (values !== null) tell({ type: 'metrics', ...place, step: session.record.lastStep, values });
  };
  const follow = (now: CellSnapshot, before: CellSnapshot) => {
    if (now.results !== before.results) tellResults(session, now, tell);
    if (now.state !== told.state || now.error !== told.error) tellRun();
    else if (now.step !== told.step || now.progress !== told.progress)
      timer ??= setTimeout(tellRun, pace);
  };
  tellRun();
  const unsubscribe = session.store.subscribe(follow);
  return () => {
    unsubscribe();
    if (timer !== null) clearTimeout(timer);
  };
}

/** The newest value of each series; null where the run has reported none. */
function newestValues({ record }: CellSession): Readonly<Record<string, number>> | null {
  const values = record.names.flatMap((name): [string, number][] => {
    const value = record.valueAt(name, record.lastStep);
    return value === undefined ? [] : [[name, value]];
  });
  return values.length === 0 ? null : Object.fromEntries(values);
}

function tellResults(session: CellSession, { results }: CellSnapshot, tell: Tell): void {
  if (results === null || results.length === 0) return;
  const passed = results.every((result) => result.passed);
  tell({ type: 'exercise', exercise: nameOf(session), passed, results });
}
