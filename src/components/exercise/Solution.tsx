/** One way to solve an exercise, and the way to try it in the editor and back. */
import { useEffect, useState } from 'react';
import type { CellSession } from '@/engine/wire/session-types';
import { useStrings } from '@/i18n';
import type { Answer, ExerciseSourceFile } from '../cell/cell-source';

interface SolutionProps {
  readonly source: ExerciseSourceFile;
  readonly session: CellSession | null;
}

export function Solution({ source, session }: SolutionProps) {
  const strings = useStrings().cell;
  const [own, setOwn] = useState<string | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    // Where it cannot be fetched the cell says so, and offers to try again.
    source.loadAnswer().then(setAnswer, () => setAnswer(null));
  }, [source, session]);

  function tryIt({ solution }: Answer) {
    if (session === null) return;
    const { code } = session.store.getState();
    if (code !== solution) setOwn(code);
    session.setCode(solution);
  }

  if (answer === null) return null;
  return (
    <div className="exercise__solution">
      <div
        className="exercise__solution-code"
        role="region"
        aria-label={strings.solution}
        tabIndex={0}
        dangerouslySetInnerHTML={{ __html: answer.solutionHtml }}
      />
      <button type="button" className="button" onClick={() => tryIt(answer)}>
        {strings.exercise.tryIt}
      </button>
      {own !== null && (
        <button
          type="button"
          className="button button--quiet"
          onClick={() => {
            session?.setCode(own);
            setOwn(null);
          }}
        >
          {strings.exercise.undoTryIt}
        </button>
      )}
    </div>
  );
}
