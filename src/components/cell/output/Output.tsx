/** Everything a run has reported: values and curves, tensors, notes and errors, and the way back in time. */
import { useState } from 'react';
import type { CellSession, RunRecord } from '@/engine/wire/session-types';
import { useStrings } from '@/i18n';
import { useCell } from '../cell-context';
import { PartBoundary } from '../../boundary/PartBoundary';
import { Console } from './Console';
import { ErrorNote } from './ErrorNote';
import { LeftOut } from './LeftOut';
import { Findings } from './Findings';
import { LossNote } from './LossNote';
import { PinButton } from './PinButton';
import { SeriesChart } from './SeriesChart';
import { ShownTensor } from './ShownTensor';
import { SilenceNote } from './SilenceNote';
import { TakeAlong } from '../take-along/TakeAlong';
import { groupSeries } from './series-groups';
import { Timeline } from './Timeline';
import { useNames, usePinnedRecord, useRecord } from './use-record';
import { useTermValues } from './use-term-values';
import './Output.css';

interface LookBack {
  readonly record: RunRecord;
  readonly step: number;
}

export function Output({ session }: { readonly session: CellSession }) {
  const strings = useStrings().cell;
  const record = useRecord(session);
  const pinned = usePinnedRecord(session);
  const names = useNames(record, 'names');
  const shownNames = useNames(record, 'shownNames');
  const [lookBack, setLookBack] = useState<LookBack | null>(null);
  const cursor = lookBack?.record === record ? lookBack.step : null;
  const unrun = useCell(({ state, logs }) => state === 'idle' && logs.length === 0);
  useTermValues(record, cursor);
  const nothing = names.length === 0 && shownNames.length === 0;

  return (
    <div className="output">
      <PartBoundary version={record}>
        <ErrorNote />
        <SilenceNote />
        <LossNote />
      </PartBoundary>
      {nothing && unrun && <p className="cell__empty">{strings.outputEmpty}</p>}
      {groupSeries(names).map((group) => (
        <PartBoundary key={group.word} version={record}>
          <SeriesChart names={group.names} record={record} pinned={pinned} cursor={cursor} />
        </PartBoundary>
      ))}
      {shownNames.length > 0 && (
        <div className="output__tensors">
          {shownNames.map((name) => (
            <PartBoundary key={name} version={record}>
              <ShownTensor name={name} record={record} cursor={cursor} />
            </PartBoundary>
          ))}
        </div>
      )}
      <LeftOut />
      {!nothing && (
        <div className="output__time">
          <PartBoundary version={record}>
            <Timeline
              record={record}
              cursor={cursor}
              onMove={(step) => setLookBack(step === null ? null : { record, step })}
            />
          </PartBoundary>
          <PinButton session={session} />
        </div>
      )}
      <PartBoundary version={record}>
        <TakeAlong session={session} />
      </PartBoundary>
      <PartBoundary version={record}>
        <Findings />
      </PartBoundary>
      <PartBoundary version={record}>
        <Console />
      </PartBoundary>
    </div>
  );
}
