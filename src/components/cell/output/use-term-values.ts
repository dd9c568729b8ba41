/** Tells formulas and prose what a run says their terms are worth. */
import { useCallback } from 'react';
import type { RunRecord } from '@/engine/wire/session-types';
import { useScope } from '../../lesson/scope';
import { setTermValues } from '../../terms/term-store';
import { useDrawnRecord } from './use-record';

/** The value of a series, or of a shown tensor that is one number. */
function valueOf(record: RunRecord, name: string, step: number): number | undefined {
  const shown = record.shownAt(name, step);
  return record.valueAt(name, step) ?? (shown?.values.length === 1 ? shown.values[0] : undefined);
}

/** @param cursor step that is looked back at; null follows the run */
export function useTermValues(record: RunRecord, cursor: number | null): void {
  const { terms } = useScope();
  const draw = useCallback(() => {
    const step = cursor ?? record.lastStep;
    const found = terms.flatMap(({ id, code }) => {
      const value = code.map((name) => valueOf(record, name, step)).find((v) => v !== undefined);
      return value === undefined ? [] : [[id, value] as const];
    });
    if (found.length > 0) setTermValues(Object.fromEntries(found));
  }, [terms, record, cursor]);
  useDrawnRecord(record, draw);
}
