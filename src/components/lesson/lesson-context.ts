/** What the components inside a lesson know of it. */
import { createContext, useContext } from 'react';
import type { Term } from '@/catalogue/terms';

export interface LessonScope {
  readonly id: string;
  readonly terms: readonly Term[];
  /** Values that outlive a change of language; keyed by whoever keeps them. */
  readonly kept: Map<string, unknown>;
}

export const LessonContext = createContext<LessonScope | null>(null);

/** The lesson around a component; throws outside of one. */
export function useLesson(): LessonScope {
  const scope = useContext(LessonContext);
  if (scope === null) throw new Error('This component belongs inside a lesson.');
  return scope;
}
