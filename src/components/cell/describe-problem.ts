/** An error of a run in the reader's language. Its words are many: it comes with output and editor only. */
import type { BackendName } from '@/engine/wire/backends';
import type { CellError } from '@/engine/wire/parts';
import type { Language, Strings } from '@/i18n';
import { problemWords } from '@/i18n/problem-words';

export interface Problem {
  readonly line: number | null;
  readonly column: number | null;
  readonly what: string;
  readonly remedy: string;
  /** As it was thrown. */
  readonly original: string;
}

export function describeProblem(
  error: CellError,
  strings: Strings['cell'],
  language: Language,
): Problem {
  const { explanation } = error;
  const words = explanation
    ? problemWords[language][explanation.cause](explanation)
    : strings.errors[error.kind];
  return {
    line: error.line,
    column: error.column,
    ...words,
    original: `${error.name}: ${error.message}`,
  };
}

/** Where a run that one backend could not do may go on; null when that is no remedy. */
export function nextBackend(error: CellError, failed: BackendName | null): BackendName | null {
  if (!['missing-kernel', 'out-of-memory', 'device-lost'].includes(error.kind)) return null;
  switch (failed) {
    case 'webgpu':
      return 'wasm';
    case 'wasm':
      return 'cpu';
    case 'cpu':
    case null:
      return null;
  }
}
