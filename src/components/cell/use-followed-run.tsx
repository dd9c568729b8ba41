/** A cell's run as a figure elsewhere on the page follows it: what was shown, now or at a step that is looked back at. */
import { useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { createStore } from 'zustand/vanilla';
import type { CellSession, RunRecord } from '@/engine/wire/session-types';
import { useCellSession } from './cell-sessions';
import { Timeline } from './output/Timeline';

type Shown = NonNullable<ReturnType<RunRecord['shownNear']>>;

export interface FollowedRun {
  /** What the cell last showed under each of the names at or before that step; undefined where it showed nothing yet. */
  readonly shown: readonly (Shown | undefined)[];
  /** The slider that looks back; null until the cell has come near the screen. */
  readonly timeline: ReactNode;
}

const noStore = createStore(() => null);

function hearNothing() {
  return () => undefined;
}

/** Equal results are one and the same array, as React asks of what it follows. */
function makeReader(names: readonly string[], cursor: number | null) {
  let last: readonly (Shown | undefined)[] = names.map(() => undefined);
  return (record: RunRecord | undefined) => {
    const now = names.map((name) => record?.shownNear(name, cursor ?? record.lastStep));
    if (now.some((it, i) => it !== last[i])) last = now;
    return last;
  };
}

function useRecordOf(session: CellSession | null): RunRecord | undefined {
  const { subscribe } = session?.store ?? noStore;
  const read = () => session?.record;
  return useSyncExternalStore(subscribe, read, read);
}

/**
 * @param cellId its source's id
 * @param names of what the cell shows; define them outside of the component
 */
export function useFollowedRun(cellId: string, names: readonly string[]): FollowedRun {
  const record = useRecordOf(useCellSession(cellId));
  const [lookBack, setLookBack] = useState<{ record: RunRecord; step: number } | null>(null);
  // Another run is followed from its start.
  const cursor = lookBack !== null && lookBack.record === record ? lookBack.step : null;
  const read = useMemo(() => makeReader(names, cursor), [names, cursor]);
  const select = () => read(record);
  const subscribe = useMemo(
    () => (record === undefined ? hearNothing : record.subscribe.bind(record)),
    [record],
  );
  const shown = useSyncExternalStore(subscribe, select, select);
  return {
    shown,
    timeline: record !== undefined && (
      <Timeline
        record={record}
        cursor={cursor}
        onMove={(step) => setLookBack(step === null ? null : { record, step })}
      />
    ),
  };
}
