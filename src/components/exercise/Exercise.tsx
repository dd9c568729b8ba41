/** A task in a cell: what to do, a check of what the code does, graded hints, and a solution. */
import { Children, isValidElement, useId, type ReactNode } from 'react';
import { useStrings } from '@/i18n';
import { CodeCell } from '../cell/CodeCell';
import type { ExerciseSourceFile } from '../cell-source';
import { useCellSession } from '../cell-sessions';
import { CheckResults } from './CheckResults';
import { Hint } from './Hint';
import { Hints } from './Hints';
import { Solution } from './Solution';
import { useCheck } from './use-check';
import './Exercise.css';

interface ExerciseProps {
  readonly source: ExerciseSourceFile;
  /** The task, and `<Hint>`s from the vaguest to the plainest. */
  readonly children: ReactNode;
}

function isHint(node: ReactNode): boolean {
  return isValidElement(node) && node.type === Hint;
}

export function Exercise({ source, children }: ExerciseProps) {
  const strings = useStrings().cell;
  const title = useId();
  const session = useCellSession(source.id);
  const [lesson = '', name = ''] = source.id.split('/');
  const check = useCheck(session, lesson, name);
  const parts = Children.toArray(children);
  const result = check.outcome === 'error' ? 'failed' : check.outcome;
  return (
    <section
      className="exercise"
      data-exercise={source.id}
      data-result={
        result === 'checking' || result === 'none' ? (check.solved ? 'passed' : 'none') : result
      }
      aria-labelledby={title}
    >
      <p className="exercise__title" id={title}>
        {strings.exercise.title}
        {check.solved && <span className="exercise__solved"> · {strings.exercise.solved}</span>}
      </p>
      <div className="exercise__task">{parts.filter((part) => !isHint(part))}</div>
      <CodeCell source={source} />
      <div className="exercise__tools">
        <button
          type="button"
          className="button button--primary"
          aria-disabled={session === null || check.outcome === 'checking'}
          onClick={() => {
            if (session === null || check.outcome === 'checking') return;
            check.start();
            session.run({ check: true });
          }}
        >
          {strings.check}
        </button>
        <CheckResults outcome={check.outcome} results={check.results} />
      </div>
      <Hints hints={parts.filter(isHint)} />
      <Solution source={source} session={session} />
    </section>
  );
}
