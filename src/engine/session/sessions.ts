/** The page's cells. They outlive React's components, so that a run goes on while those remount. */
import { readCode } from '../code/read-far';
import { backendChoice } from '../runner/backend-choice';
import { GpuTrust } from '../runner/gpu-trust';
import { workerMakerFor } from '../runner/make-worker';
import { recallRace } from '../runner/race-memory';
import type { CellSession, CellSource } from '../wire/session-types';
import { keyOf } from '../wire/source-key';
import { WorkerPool } from '../runner/worker-pool';
import { LiveSession } from './cell-session';

const pool = new WorkerPool(workerMakerFor);
const gpu = new GpuTrust();
const sessions = new Map<string, LiveSession>();

/**
 * The session of a cell, made at the first call. Shipped code that changed makes a new one; where it is the same
 * but for the language of its comments, the session goes on and speaks the new language.
 */
export function getSession(source: CellSource): CellSession {
  const key = keyOf(source);
  const known = sessions.get(key);
  if (known?.isOf(source)) {
    known.speak(source);
    return known;
  }
  known?.dispose();
  const session = new LiveSession(source, { pool, gpu, readCode, onRun: stopOthers });
  sessions.set(key, session);
  return session;
}

/** Ends the sessions of cells, as when their page is left. @param keys see `keyOf` */
export function disposeSessions(keys: readonly string[]): void {
  for (const key of keys) {
    sessions.get(key)?.dispose();
    sessions.delete(key);
  }
  if (sessions.size === 0) pool.clear();
}

/** Boots a worker ahead of a cell's first run; call it when the cell comes near the screen. */
export function warmWorker(source: CellSource): void {
  const backend = gpu.grant(backendChoice.getState());
  const race = backend === 'auto' ? recallRace(keyOf(source)) : null;
  pool.warm({ origin: source.origin, backend, race });
}

/** Two trainings at once would halve each other's speed: starting one stops the other. */
function stopOthers(started: LiveSession): void {
  for (const session of sessions.values()) {
    if (session !== started) session.supersede(started.id);
  }
}
