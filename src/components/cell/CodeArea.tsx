/** A cell's code: highlighted text first, then an editor in the very same place. */
import { useEffect, useRef, useState } from 'react';
import { useLanguage, useStrings } from '@/i18n';
import type { CellSourceFile } from './cell-source';
import { useScope } from '../lesson/scope';
import { useCell, useCellScope } from './cell-context';
import { codeHeight } from './code-metrics';
import type { CodeEditor } from './editor/code-editor';
import { loadEditor } from './editor/load-editor';
import { PlainEditor } from './PlainEditor';
import { usePlainEditor } from './use-plain-editor';
import './CodeArea.css';

export function CodeArea({ source }: { readonly source: CellSourceFile }) {
  const strings = useStrings().cell;
  const { session } = useCellScope();
  const plain = usePlainEditor();
  const [failed, setFailed] = useState(false);
  const [height, setHeight] = useState<string | number>(() => codeHeight(source.code));

  if (session !== null && (failed || plain)) {
    return (
      <>
        {failed && <p className="code-area__note">{strings.editorFailed}</p>}
        <PlainEditor name={source.id} />
        <PrintedCode />
      </>
    );
  }
  return (
    <div className="code-area" style={{ height }}>
      {session !== null && (
        <FullEditor name={source.id} onHeight={setHeight} onFail={() => setFailed(true)} />
      )}
      <StaticCode html={source.html} label={strings.label(source.id)} />
      {session !== null && <PrintedCode />}
    </div>
  );
}

function StaticCode({ html, label }: { readonly html: string; readonly label: string }) {
  return (
    <div
      className="code-area__static"
      role="region"
      aria-label={label}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

/** What an editor holds, on paper, where it neither scrolls nor wraps by itself. */
function PrintedCode() {
  const code = useCell((snapshot) => snapshot.code);
  return (
    <pre className="code-area__printed" aria-hidden="true">
      {code}
    </pre>
  );
}

interface FullEditorProps {
  readonly name: string;
  readonly onHeight: (pixels: number) => void;
  readonly onFail: () => void;
}

function FullEditor({ name, onHeight, onFail }: FullEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const strings = useStrings().cell;
  const language = useLanguage();
  const { terms } = useScope();
  const { session, editorRef } = useCellScope();
  const error = useCell((snapshot) => snapshot.error);
  const [full, setFull] = useState<CodeEditor | null>(null);
  const label = strings.editor(name);
  const fail = useRef(onFail);

  useEffect(() => {
    const node = host.current;
    if (node === null || session === null) return;
    let unmounted = false;
    let stop: (() => void) | undefined;
    loadEditor(language).then(
      ({ createCodeEditor }) => {
        if (unmounted) return;
        const created = createCodeEditor(node, {
          id: session.id,
          code: session.store.getState().code,
          label,
          language,
          terms,
          onChange: (code) => session.setCode(code),
          onHeight,
        });
        const unsubscribe = session.store.subscribe(({ code }, before) => {
          if (code !== before.code) created.write(code);
        });
        editorRef.current = created;
        setFull(created);
        stop = () => {
          unsubscribe();
          created.destroy();
          editorRef.current = null;
          setFull(null);
        };
      },
      () => fail.current(),
    );
    return () => {
      unmounted = true;
      stop?.();
    };
  }, [session, editorRef, language, label, terms, onHeight]);

  useEffect(() => {
    full?.showError(error);
  }, [full, error]);

  return <div ref={host} className="code-area__editor" data-ready={full !== null} />;
}
