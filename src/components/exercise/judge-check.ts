/** What a run with a check says about an exercise so far. */
import type { CheckResult } from '@/engine/wire/check-result';
import type { CellSnapshot } from '@/engine/wire/session-types';

export type Outcome = 'none' | 'checking' | 'passed' | 'failed' | 'error';

export interface Verdict {
  readonly outcome: Outcome;
  readonly results: readonly CheckResult[];
}

export const unjudged: Verdict = { outcome: 'none', results: [] };

/** A run that was stopped before its check leaves the exercise unjudged. */
export function judgeCheck({ state, results }: Pick<CellSnapshot, 'state' | 'results'>): Verdict {
  if (results !== null && results.length > 0) {
    const passed = results.every((result) => result.passed);
    return { outcome: passed ? 'passed' : 'failed', results };
  }
  if (state === 'error') return { outcome: 'error', results: [] };
  return state === 'idle' || state === 'done' ? unjudged : { outcome: 'checking', results: [] };
}
