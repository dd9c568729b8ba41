/** What every cell has around its code and its output: how it runs, its sliders, and on what it runs. */
import { useMemo, useRef, type ReactNode, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { CellSession, CellSnapshot } from '@/engine/wire/session-types';
import { useStrings } from '@/i18n';
import { BackendNote } from './BackendNote';
import { CellContext, type CellScope, type LineTarget } from './cell-context';
import { Params } from './Params';
import { ProgressLine } from './ProgressLine';
import { RunBar } from './RunBar';
import { useRunShortcut } from './use-run-shortcut';
import './Cell.css';
import './CodeActions.css';

interface CellFrameProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly id: string;
  readonly name: string;
  /** Null until the engine is here. */
  readonly session: CellSession | null;
  readonly store: StoreApi<CellSnapshot>;
  /** Above the bar. */
  readonly above?: ReactNode;
  /** The code, and what is done with it. */
  readonly source: ReactNode;
  readonly output: ReactNode;
}

export function CellFrame(props: CellFrameProps) {
  const { root, id, name, session, store, above, source, output } = props;
  const strings = useStrings().cell;
  const editorRef = useRef<LineTarget | null>(null);
  const scope = useMemo<CellScope>(() => ({ session, store, editorRef }), [session, store]);
  const state = useStore(store, (snapshot) => snapshot.state);
  const backend = useStore(store, (snapshot) => snapshot.backend?.backend);
  useRunShortcut(root, session);
  return (
    <CellContext value={scope}>
      <section
        ref={root}
        className="cell"
        data-cell={id}
        data-state={state}
        data-backend={backend}
        aria-label={strings.label(name)}
      >
        {above}
        <RunBar />
        <ProgressLine />
        <div className="cell__body">
          <div className="cell__source">
            {source}
            <Params />
            <BackendNote />
          </div>
          <div className="cell__output" role="group" aria-label={strings.output}>
            {output}
          </div>
        </div>
      </section>
    </CellContext>
  );
}
