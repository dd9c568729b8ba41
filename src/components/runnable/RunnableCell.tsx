/** The whole page of a runnable file: one cell with its controls and its output, and what it was made from. */
import { useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { CellSession } from '@/engine/wire/session-types';
import { useStrings } from '@/i18n';
import { BackendNote } from '../cell/BackendNote';
import { CellContext, type CellScope, type LineTarget } from '../cell/cell-context';
import { CodeActions } from '../cell/CodeActions';
import { KeepingNote } from '../cell/KeepingNote';
import { Output } from '../cell/output/Output';
import { Params } from '../cell/Params';
import { PlainEditor } from '../cell/PlainEditor';
import { ProgressLine } from '../cell/ProgressLine';
import { RunBar } from '../cell/RunBar';
import { useRunShortcut } from '../cell/use-run-shortcut';
import type { CarriedCell } from './carried';
import { useWords } from './words';
import '../cell/Cell.css';
import '../cell/CodeActions.css';
import '../cell/CodeArea.css';
import './RunnableCell.css';

interface RunnableCellProps {
  readonly cell: CarriedCell;
  readonly session: CellSession;
  readonly licences: string;
}

export function RunnableCell({ cell, session, licences }: RunnableCellProps) {
  const words = useWords();
  const strings = useStrings().cell;
  const root = useRef<HTMLElement>(null);
  const editorRef = useRef<LineTarget | null>(null);
  const { store } = session;
  const scope = useMemo<CellScope>(() => ({ session, store, editorRef }), [session, store]);
  const state = useStore(store, (snapshot) => snapshot.state);
  useRunShortcut(root, session);
  return (
    <main className="runnable">
      <h1>{words.title(cell.title, cell.name)}</h1>
      <p>{words.intro}</p>
      <CellContext value={scope}>
        <section
          ref={root}
          className="cell"
          data-cell={cell.id}
          data-state={state}
          aria-label={strings.label(cell.name)}
        >
          <RunBar />
          <ProgressLine />
          <div className="cell__body">
            <div className="cell__source">
              <PlainEditor name={cell.name} />
              <div className="code-actions">
                <CodeActions original={cell.code} root={root} />
              </div>
              <KeepingNote id={cell.id} />
              <Params />
              <BackendNote />
            </div>
            <div className="cell__output" role="group" aria-label={strings.output}>
              <Output session={session} />
            </div>
          </div>
        </section>
      </CellContext>
      <p>
        {words.from} <a href={cell.address}>{cell.address}</a>
      </p>
      <details>
        <summary>{words.licences}</summary>
        <pre className="runnable__licences" tabIndex={0}>
          {licences}
        </pre>
      </details>
    </main>
  );
}
