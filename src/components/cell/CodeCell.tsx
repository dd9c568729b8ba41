/** A runnable cell: code, controls and everything a run reports; readable before any of it is loaded. */
import { useEffect, useMemo, useRef } from 'react';
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import { emptySnapshot } from '@/engine/session/empty-snapshot';
import type { CellSnapshot } from '@/engine/wire/session-types';
import { useStrings } from '@/i18n';
import type { CellSourceFile } from './cell-source';
import { useRecordRun } from '../lesson/use-standing';
import { PartBoundary } from '../boundary/PartBoundary';
import { CellFrame } from './CellFrame';
import { CodeArea } from './CodeArea';
import { ArrivedCode } from '../share/arrivals';
import { ShareButton } from '../share/ShareButton';
import { useLiveCell } from './use-live-cell';

export function CodeCell({ source }: { readonly source: CellSourceFile }) {
  const strings = useStrings().cell;
  const root = useRef<HTMLElement>(null);
  const { session, late, failure, retry } = useLiveCell(source, root);
  const still = useMemo(
    () => createStore<CellSnapshot>()(() => emptySnapshot(source.code)),
    [source],
  );
  const store = session?.store ?? still;
  const state = useStore(store, (snapshot) => snapshot.state);
  const recordRun = useRecordRun(source.name);
  useEffect(() => {
    if (state === 'running') recordRun();
  }, [state, recordRun]);

  const code = (
    <>
      <CodeArea source={source} />
      <div className="code-actions">
        {late && session && <late.CodeActions original={source.code} root={root} />}
        <ShareButton
          subject={() => ({ type: 'cell', source, code: () => store.getState().code })}
        />
      </div>
      {late && session && <late.KeepingNote id={source.id} />}
    </>
  );
  const output = (
    <>
      {late && session && (
        <PartBoundary version={session}>
          <late.Output session={session} />
        </PartBoundary>
      )}
      {failure !== null && (
        <p role="alert" className="cell__note">
          {strings.loadFailures[failure]}{' '}
          <button type="button" className="button" onClick={retry}>
            {strings.retry}
          </button>
        </p>
      )}
      {!late && failure === null && <p className="cell__empty">{strings.outputEmpty}</p>}
    </>
  );
  return (
    <CellFrame
      {...{ root, session, store, output }}
      id={source.id}
      name={source.name}
      above={<ArrivedCode source={source} Cell={CodeCell} />}
      source={code}
    />
  );
}
