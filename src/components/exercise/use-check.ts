/** The outcome of an exercise: from its last check, else from what was recorded earlier. */
import { useEffect, useState } from 'react';
import type { CellSession, CellSnapshot } from '@/engine/wire/session-types';
import { useSolved } from '../lesson/use-standing';
import { judgeCheck, unjudged, type Verdict } from './judge-check';

export interface Check extends Verdict {
  /** Passed now or at an earlier visit. */
  readonly solved: boolean;
  readonly start: () => void;
}

export function useCheck(session: CellSession | null, exercise: string): Check {
  const [verdict, setVerdict] = useState<Verdict>(unjudged);
  const [checking, setChecking] = useState(false);
  const [solved, solve] = useSolved(exercise);

  useEffect(() => {
    if (session === null || !checking) return;
    const follow = (snapshot: CellSnapshot) => {
      const next = judgeCheck(snapshot);
      setVerdict(next);
      if (next.outcome === 'passed') solve();
      if (next.outcome !== 'checking') setChecking(false);
    };
    // Code that cannot be read has failed before anyone could subscribe.
    follow(session.store.getState());
    return session.store.subscribe(follow);
  }, [session, checking, solve]);

  return {
    ...verdict,
    solved,
    start: () => {
      setChecking(true);
      setVerdict({ outcome: 'checking', results: [] });
    },
  };
}
