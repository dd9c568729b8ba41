/** The record of a cell's run as React and charts follow it. */
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useGuard } from '../../boundary/use-guard';
import { drawSoon, leaveTurns } from '../../figure/turns';
import type { CellSession, RunRecord } from '@/engine/wire/session-types';

/** The record of the present or last run. */
export function useRecord(session: CellSession): RunRecord {
  return useSyncExternalStore(session.store.subscribe, () => session.record);
}

export function usePinnedRecord(session: CellSession): RunRecord | null {
  return useSyncExternalStore(session.store.subscribe, () => session.pinnedRecord);
}

/** Follows one value of a record; `select` must return equal results while nothing changed. */
export function useRecorded<T>(record: RunRecord, select: (record: RunRecord) => T): T {
  const subscribe = useCallback((listener: () => void) => record.subscribe(listener), [record]);
  return useSyncExternalStore(subscribe, () => select(record));
}

const separator = '\u0000';

/** Names of the series or of the shown tensors, a new array only when there is a new name. */
export function useNames(record: RunRecord, which: 'names' | 'shownNames'): readonly string[] {
  const joined = useRecorded(record, (present) => present[which].join(separator));
  return useMemo(() => (joined === '' ? [] : joined.split(separator)), [joined]);
}

/**
 * Draws now and whenever the record tells of more, which it does once a frame at most; where many drawings follow
 * it, those that the frame has no time for come in the next. `draw` must be stable.
 */
export function useDrawnRecord(record: RunRecord, draw: () => void): void {
  const guard = useGuard();
  useEffect(() => {
    const owner = {};
    const unsubscribe = record.subscribe(() => drawSoon(owner, guard(draw)));
    draw();
    return () => {
      unsubscribe();
      leaveTurns(owner);
    };
  }, [record, draw, guard]);
}
