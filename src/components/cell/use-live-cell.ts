/** Brings a cell to life when it comes within about one screen of what is seen. */
import { useEffect, useState, type RefObject } from 'react';
import type { CellSession } from '@/engine/wire/session-types';
import { keyOf } from '@/engine/wire/source-key';
import { useLanguage } from '@/i18n';
import { useScope } from '../lesson/scope';
import { openSession, useCellSession, type LiveSource } from './cell-sessions';
import { loadEditor } from './editor/load-editor';
import { findLoadFailure, type LoadFailure } from './load-failure';
import { usePlainEditor } from './use-plain-editor';

type LateParts = typeof import('./late-parts');

export interface LiveCell {
  readonly session: CellSession | null;
  readonly late: LateParts | null;
  /** Why there is nothing to run the code; null where there is, or may still be. */
  readonly failure: LoadFailure | null;
  readonly retry: () => void;
}

/** True from the moment the element first came near; never false again. */
function useNear(ref: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (near || element === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: '100% 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [near, ref]);
  return near;
}

export function useLiveCell(source: LiveSource, ref: RefObject<Element | null>): LiveCell {
  const { id: scope } = useScope();
  const known = useCellSession(keyOf(source));
  // After a change of language the run goes on, and the cell must say so wherever it is.
  const near = useNear(ref) || known !== null;
  const [late, setLate] = useState<LateParts | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState<{ readonly attempt: number; readonly why: LoadFailure }>();
  const language = useLanguage();
  const plain = usePlainEditor();
  useEffect(() => {
    // On its way while the engine is; whoever shows the editor sees to its failing.
    if (near && !plain) loadEditor(language).catch(() => undefined);
  }, [near, plain, language]);
  useEffect(() => {
    if (!near) return;
    const left = new AbortController();
    Promise.all([openSession(source, scope, left.signal), import('./late-parts')]).then(
      ([, parts]) => {
        if (!left.signal.aborted) setLate(parts);
      },
      () => {
        if (!left.signal.aborted) setFailed({ attempt, why: findLoadFailure() });
      },
    );
    return () => left.abort();
  }, [near, source, scope, attempt]);
  return {
    session: late === null ? null : known,
    late,
    failure: failed?.attempt === attempt ? failed.why : null,
    retry: () => setAttempt((count) => count + 1),
  };
}
