/** Explanations that belong to one error, given by whoever saw it come about. */
import type { Explanation } from '../../wire/causes';

export interface Mark {
  readonly explanation: Explanation;
  /** In the cell, from 1, where no stack tells it. */
  readonly line: number | null;
}

const marks = new WeakMap<object, Mark>();

/** Keeps the first explanation of an error, and gives the error back. */
export function markError<T>(thrown: T, explanation: Explanation, line: number | null = null): T {
  if (typeof thrown === 'object' && thrown !== null && !marks.has(thrown)) {
    marks.set(thrown, { explanation, line });
  }
  return thrown;
}

export function markOf(thrown: unknown): Mark | null {
  return typeof thrown === 'object' && thrown !== null ? (marks.get(thrown) ?? null) : null;
}
