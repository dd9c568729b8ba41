/** One way to solve an exercise, shown when asked for twice, and tried in the editor on request. */
import { useState } from 'react';
import type { CellSession } from '@/engine/session-types';
import { useStrings } from '@/i18n';
import type { ExerciseSourceFile } from '../cell-source';

interface SolutionProps {
  readonly source: ExerciseSourceFile;
  readonly session: CellSession | null;
}

type Stage = 'hidden' | 'asked' | 'shown';

const afterPress: Readonly<Record<Stage, Stage>> = {
  hidden: 'asked',
  asked: 'shown',
  shown: 'hidden',
};

export function Solution({ source, session }: SolutionProps) {
  const strings = useStrings().cell;
  const [stage, setStage] = useState<Stage>('hidden');
  const [own, setOwn] = useState<string | null>(null);
  return (
    <div className="exercise__solution">
      <button
        type="button"
        className="button"
        aria-expanded={stage === 'shown'}
        onClick={() => setStage(afterPress[stage])}
      >
        {strings.solution}
      </button>
      <span className="exercise__note" role="status">
        {stage === 'asked' && strings.exercise.confirmSolution}
      </span>
      {stage === 'shown' && session && (
        <>
          <button
            type="button"
            className="button button--quiet"
            onClick={() => {
              const { code } = session.store.getState();
              if (code !== source.solution) setOwn(code);
              session.setCode(source.solution);
            }}
          >
            {strings.exercise.tryIt}
          </button>
          {own !== null && (
            <button
              type="button"
              className="button button--quiet"
              onClick={() => {
                session.setCode(own);
                setOwn(null);
              }}
            >
              {strings.exercise.undoTryIt}
            </button>
          )}
        </>
      )}
      {stage === 'shown' && (
        <div
          className="exercise__solution-code"
          role="region"
          aria-label={strings.solution}
          tabIndex={0}
          dangerouslySetInnerHTML={{ __html: source.solutionHtml }}
        />
      )}
    </div>
  );
}
