/** What the components of a page know of where they stand: in a lesson, or on any page with cells. */
import { createContext, useContext } from 'react';
import type { Term } from '@/catalogue/terms';

export interface PageScope {
  /** Unique on the site; a lesson's is the lesson's own. */
  readonly id: string;
  readonly terms: readonly Term[];
  /** Values that outlive a change of language; keyed by whoever keeps them. */
  readonly kept: Map<string, unknown>;
  /** Whether what the reader does here belongs to their progress, as that of the lesson `id`. */
  readonly records: boolean;
  /** Whether it stands in a frame, whose page may cover or move what the reader is about to press. */
  readonly framed: boolean;
}

export const ScopeContext = createContext<PageScope | null>(null);

/** The scope around a component; throws outside of one. */
export function useScope(): PageScope {
  const scope = useContext(ScopeContext);
  if (scope === null) throw new Error("This component belongs inside a page's scope.");
  return scope;
}
