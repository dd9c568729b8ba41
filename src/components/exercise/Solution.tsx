/** One way to solve an exercise, and the way to try it in the editor and back. */
import { useState } from 'react';
import type { CellSession } from '@/engine/session-types';
import { useStrings } from '@/i18n';
import type { ExerciseSourceFile } from '../cell-source';

interface SolutionProps {
  readonly source: ExerciseSourceFile;
  readonly session: CellSession | null;
}

export function Solution({ source, session }: SolutionProps) {
  const strings = useStrings().cell;
  const [own, setOwn] = useState<string | null>(null);

  function tryIt() {
    if (session === null) return;
    const { code } = session.store.getState();
    if (code !== source.solution) setOwn(code);
    session.setCode(source.solution);
  }

  return (
    <div className="exercise__solution">
      <div
        className="exercise__solution-code"
        role="region"
        aria-label={strings.solution}
        tabIndex={0}
        dangerouslySetInnerHTML={{ __html: source.solutionHtml }}
      />
      <button type="button" className="button" onClick={tryIt}>
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
