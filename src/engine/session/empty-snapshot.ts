/** A cell that has not run: what is prerendered and first shown, and what a session begins with. */
import { findParams } from '../code/params';
import type { CellSnapshot } from '../wire/session-types';

/** What a snapshot says of a run, where there is none. */
export const noRun = {
  step: 0,
  total: null,
  loops: [],
  leftOut: { series: [], shown: [] },
  stepTime: 0,
  progress: null,
  background: [],
  logs: [],
  logsSkipped: 0,
  error: null,
  findings: [],
  results: null,
  serves: [],
  stopped: false,
  silence: null,
  supersededBy: null,
  loss: null,
} as const;

/** As the code ships, with nothing of the reader's. */
export function emptySnapshot(code: string): CellSnapshot {
  return {
    ...noRun,
    state: 'idle',
    code,
    edited: false,
    replaced: null,
    elsewhere: null,
    params: findParams(code),
    requested: 'auto',
    backend: null,
    speed: null,
    pinned: false,
  };
}
