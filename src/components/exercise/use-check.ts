/** The outcome of an exercise: from its last check, else from what was recorded earlier. */
import { useEffect, useState } from 'react';
import type { CheckResult } from '@/engine/protocol';
import type { CellSession, CellState } from '@/engine/session-types';
import { recordExercise, useProgress } from '../progress';

export type Outcome = 'none' | 'checking' | 'passed' | 'failed' | 'error';

export interface Check {
  readonly outcome: Outcome;
  readonly results: readonly CheckResult[];
  /** Passed now or at an earlier visit. */
  readonly solved: boolean;
  readonly start: () => void;
}

interface Progress {
  readonly outcome: Outcome;
  readonly results: readonly CheckResult[];
}

const before: Progress = { outcome: 'none', results: [] };

function judge(state: CellState, results: readonly CheckResult[] | null): Progress {
  if (results !== null && results.length > 0) {
    const passed = results.every((result) => result.passed);
    return { outcome: passed ? 'passed' : 'failed', results };
  }
  if (state === 'error') return { outcome: 'error', results: [] };
  if (state === 'idle' || state === 'done') return before;
  return { outcome: 'checking', results: [] };
}

export function useCheck(session: CellSession | null, lesson: string, exercise: string): Check {
  const [progress, setProgress] = useState(before);
  const [checking, setChecking] = useState(false);
  const solved = useProgress((all) => all.lessons[lesson]?.exercises.includes(exercise) ?? false);

  useEffect(() => {
    if (session === null || !checking) return;
    return session.store.subscribe(({ state, results }) => {
      const next = judge(state, results);
      setProgress(next);
      if (next.outcome === 'passed') recordExercise(lesson, exercise);
      if (next.outcome !== 'checking') setChecking(false);
    });
  }, [session, checking, lesson, exercise]);

  return {
    ...progress,
    solved,
    start: () => {
      setChecking(true);
      setProgress({ outcome: 'checking', results: [] });
    },
  };
}
