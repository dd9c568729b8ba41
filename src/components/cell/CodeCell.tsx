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
import { BackendNote } from './BackendNote';
import { CellContext, type CellScope, type LineTarget } from './cell-context';
import { CodeArea } from './CodeArea';
import { Params } from './Params';
import { ProgressLine } from './ProgressLine';
import { RunBar } from './RunBar';
import { ArrivedCode } from '../share/arrivals';
import { ShareButton } from '../share/ShareButton';
import { useLiveCell } from './use-live-cell';
import { useRunShortcut } from './use-run-shortcut';
import './Cell.css';
import './CodeActions.css';

export function CodeCell({ source }: { readonly source: CellSourceFile }) {
  const strings = useStrings().cell;
  const root = useRef<HTMLElement>(null);
  const editorRef = useRef<LineTarget | null>(null);
  const { session, late, failure, retry } = useLiveCell(source, root);
  const still = useMemo(
    () => createStore<CellSnapshot>()(() => emptySnapshot(source.code)),
    [source],
  );
  const store = session?.store ?? still;
  const scope = useMemo<CellScope>(() => ({ session, store, editorRef }), [session, store]);
  const state = useStore(store, (snapshot) => snapshot.state);
  const backend = useStore(store, (snapshot) => snapshot.backend?.backend);
  useRunShortcut(root, session);
  const recordRun = useRecordRun(source.name);
  useEffect(() => {
    if (state === 'running') recordRun();
  }, [state, recordRun]);

  return (
    <CellContext value={scope}>
      <section
        ref={root}
        className="cell"
        data-cell={source.id}
        data-state={state}
        data-backend={backend}
        aria-label={strings.label(source.name)}
      >
        <ArrivedCode source={source} Cell={CodeCell} />
        <RunBar />
        <ProgressLine />
        <div className="cell__body">
          <div className="cell__source">
            <CodeArea source={source} />
            <div className="code-actions">
              {late && session && <late.CodeActions original={source.code} root={root} />}
              <ShareButton
                subject={() => ({ type: 'cell', source, code: () => store.getState().code })}
              />
            </div>
            {late && session && <late.KeepingNote id={source.id} />}
            <Params />
            <BackendNote />
          </div>
          <div className="cell__output" role="group" aria-label={strings.output}>
            {late && session && (
              <PartBoundary version={session}>
                <late.Output session={session} />
              </PartBoundary>
            )}
            {failure !== null && (
              <p role="alert" className="cell__note">
                {strings.loadFailures[failure]}{' '}
                {failure !== 'sandboxed' && (
                  <button type="button" className="button" onClick={retry}>
                    {strings.retry}
                  </button>
                )}
              </p>
            )}
            {!late && failure === null && <p className="cell__empty">{strings.outputEmpty}</p>}
          </div>
        </div>
      </section>
    </CellContext>
  );
}
