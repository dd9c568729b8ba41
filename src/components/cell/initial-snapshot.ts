/** A cell before the engine is there: what is prerendered and first shown. */
import { findParams } from '@/engine/code/params';
import type { CellSnapshot, CellSource } from '@/engine/wire/session-types';

export function initialSnapshot({ code }: CellSource): CellSnapshot {
  return {
    state: 'idle',
    code,
    edited: false,
    replaced: null,
    elsewhere: null,
    params: findParams(code),
    requested: 'auto',
    backend: null,
    step: 0,
    total: null,
    loops: [],
    leftOut: { series: [], shown: [] },
    stepTime: 0,
    speed: null,
    progress: null,
    background: [],
    logs: [],
    logsSkipped: 0,
    error: null,
    findings: [],
    results: null,
    serves: [],
    pinned: false,
    stopped: false,
    loss: null,
  };
}
