/** The page's cells. They outlive React's components, so that a run goes on while those remount. */
import { backendChoice } from '../runner/backend-choice';
import { LiveSession } from './cell-session';
import { GpuTrust } from '../runner/gpu-trust';
import { recallRace } from '../runner/race-memory';
import type { CellSession, CellSource } from '../wire/session-types';
import { WorkerPool } from '../runner/worker-pool';

const pool = new WorkerPool();
const gpu = new GpuTrust();
const sessions = new Map<string, LiveSession>();

/** The session of a cell, made at the first call. Shipped code that changed makes a new one. */
export function getSession(source: CellSource): CellSession {
  const known = sessions.get(source.id);
  if (known && known.source.code === source.code && known.source.check === source.check) {
    return known;
  }
  known?.dispose();
  const session = new LiveSession(source, { pool, gpu, onRun: stopOthers });
  sessions.set(source.id, session);
  return session;
}

/** Ends the sessions of cells, as when their page is left. */
export function disposeSessions(ids: readonly string[]): void {
  for (const id of ids) {
    sessions.get(id)?.dispose();
    sessions.delete(id);
  }
  if (sessions.size === 0) pool.clear();
}

/** Boots a worker ahead of a cell's first run; call it when the cell comes near the screen. */
export function warmWorker(cell: string): void {
  const requested = gpu.grant(backendChoice.getState());
  pool.warm(requested, requested === 'auto' ? recallRace(cell) : null);
}

/** Two trainings at once would halve each other's speed: starting one stops the other. */
function stopOthers(started: LiveSession): void {
  for (const session of sessions.values()) {
    if (session !== started) session.supersede(started.id);
  }
}
