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
  offers: [],
  models: [],
  stopped: false,
  silence: null,
  supersededBy: null,
  loss: null,
} as const;

/** What a snapshot says of the code. */
export type CodeState = Pick<CellSnapshot, 'code' | 'edited' | 'replaced' | 'elsewhere' | 'params'>;

/** Code as it ships, with nothing of the reader's. */
export function shippedCode(code: string): CodeState {
  return { code, edited: false, replaced: null, elsewhere: null, params: findParams(code) };
}

/** A cell with its code as it ships. */
export function emptySnapshot(code: string): CellSnapshot {
  return {
    ...noRun,
    ...shippedCode(code),
    state: 'idle',
    requested: 'auto',
    backend: null,
    speed: null,
    pinned: false,
  };
}
