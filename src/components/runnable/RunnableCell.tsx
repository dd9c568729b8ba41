/** The whole page of a runnable file: one cell with its controls and its output, and what it was made from. */
import { useRef } from 'react';
import type { CellSession } from '@/engine/wire/session-types';
import { CellFrame } from '../cell/CellFrame';
import { CodeActions } from '../cell/CodeActions';
import { KeepingNote } from '../cell/KeepingNote';
import { Output } from '../cell/output/Output';
import { PlainEditor } from '../cell/PlainEditor';
import type { CarriedCell } from './carried';
import { useWords } from './words';
import '../cell/CodeArea.css';
import './RunnableCell.css';

interface RunnableCellProps {
  readonly cell: CarriedCell;
  readonly session: CellSession;
  readonly licences: string;
}

export function RunnableCell({ cell, session, licences }: RunnableCellProps) {
  const words = useWords();
  const root = useRef<HTMLElement>(null);
  const code = (
    <>
      <PlainEditor name={cell.name} />
      <div className="code-actions">
        <CodeActions original={cell.code} root={root} />
      </div>
      <KeepingNote id={cell.id} />
    </>
  );
  return (
    <main className="runnable">
      <h1>{words.title(cell.title, cell.name)}</h1>
      <p>{words.intro}</p>
      <CellFrame
        root={root}
        id={cell.id}
        name={cell.name}
        session={session}
        store={session.store}
        source={code}
        output={<Output session={session} />}
      />
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
