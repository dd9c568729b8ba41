/** A task in a cell: what to do, a check of what the code does, graded hints, and a solution. */
import { Children, isValidElement, useState, type ReactNode } from 'react';
import { keyOf } from '@/engine/wire/source-key';
import { useStrings } from '@/i18n';
import { ActionButton } from '../controls/ActionButton';
import { CodeCell } from '../cell/CodeCell';
import type { ExerciseSourceFile } from '../cell/cell-source';
import { useCellSession } from '../cell/cell-sessions';
import { CheckResults } from './CheckResults';
import { Hint } from './Hint';
import type { Outcome } from './judge-check';
import { Solution } from './Solution';
import { useCheck } from './use-check';
import './Exercise.css';

interface ExerciseProps {
  readonly source: ExerciseSourceFile;
  /** The task, and `<Hint>`s from the vaguest to the plainest. */
  readonly children: ReactNode;
}

type Stage = 'hidden' | 'asked' | 'shown';

const afterPress: Readonly<Record<Stage, Stage>> = {
  hidden: 'asked',
  asked: 'shown',
  shown: 'hidden',
};

function isHint(node: ReactNode): boolean {
  return isValidElement(node) && node.type === Hint;
}

function resultOf(outcome: Outcome, solved: boolean): 'none' | 'passed' | 'failed' {
  if (outcome === 'failed' || outcome === 'error') return 'failed';
  return outcome === 'passed' || solved ? 'passed' : 'none';
}

export function Exercise({ source, children }: ExerciseProps) {
  const strings = useStrings().cell;
  const session = useCellSession(keyOf(source));
  const check = useCheck(session, source.name);
  const [hintsOpen, setHintsOpen] = useState(0);
  const [solution, setSolution] = useState<Stage>('hidden');
  const parts = Children.toArray(children);
  const hints = parts.filter(isHint);
  const hintsLeft = hints.length - hintsOpen;
  return (
    <section
      className="exercise"
      data-exercise={source.id}
      data-result={resultOf(check.outcome, check.solved)}
      aria-label={strings.exercise.label(source.name)}
    >
      <p className="exercise__title">
        {strings.exercise.title}
        {check.solved && <span className="exercise__solved"> · {strings.exercise.solved}</span>}
      </p>
      <div className="exercise__task">{parts.filter((part) => !isHint(part))}</div>
      <CodeCell source={source} />
      <div className="exercise__tools">
        <ActionButton
          primary
          enabled={session !== null && check.outcome !== 'checking'}
          onPress={() => {
            check.start();
            session?.run({ check: true });
          }}
        >
          {strings.check}
        </ActionButton>
        {hints.length > 0 && (
          <ActionButton enabled={hintsLeft > 0} onPress={() => setHintsOpen(hintsOpen + 1)}>
            {strings.hint}
          </ActionButton>
        )}
        <ActionButton enabled onPress={() => setSolution(afterPress[solution])}>
          {strings.solution}
        </ActionButton>
        <span className="exercise__note" role="status">
          {solution === 'asked'
            ? strings.exercise.confirmSolution
            : hintsLeft > 0 && strings.exercise.hintsLeft(hintsLeft)}
        </span>
      </div>
      <CheckResults outcome={check.outcome} results={check.results} />
      <div role="status">
        {hints.slice(0, hintsOpen).map((hint, i) => (
          <div key={i} className="exercise__hint">
            <span className="exercise__hint-number">{strings.exercise.hintNumber(i + 1)}</span>
            {hint}
          </div>
        ))}
      </div>
      {solution === 'shown' && <Solution source={source} session={session} />}
    </section>
  );
}
