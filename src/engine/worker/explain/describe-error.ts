/** Everything the interface wants to know about an error that a run ended with. */
import type { Explanation } from '../../wire/causes';
import { cellFile, classifyError, locateInStack, nameAndMessage, stackOf } from '../../wire/errors';
import type { CellError } from '../../wire/parts';
import { originOf } from './error-origin';
import { explainEngine, type Modules } from './explain-engine';
import { explainLibrary } from './explain-library';
import { markOf } from './known-faults';
import { explainRefusal } from './watch-requests';

export interface CellInRun {
  /** Compiled; empty where no cell ran. */
  readonly code: string;
  readonly headerLines: number;
  readonly modules: Modules;
}

const outOfMemory =
  /array buffer allocation|invalid (?:typed )?array (?:buffer )?length|allocation size overflow|out of memory/i;

export function describeError(thrown: unknown, cell: CellInRun): CellError {
  const { name, message } = nameAndMessage(thrown);
  const stack = thrown instanceof Error ? stackOf(thrown) : undefined;
  const position = locateInStack(stack, cellFile, cell.headerLines);
  return {
    ...judge(thrown, message, cell),
    name: name,
    message: message,
    line: position?.line ?? markOf(thrown)?.line ?? null,
    column: position?.column ?? null,
  };
}

/** By where it came from; what the reader's own code throws is explained by its own words alone. */
function judge(
  thrown: unknown,
  message: string,
  { code, headerLines, modules }: CellInRun,
): { kind: CellError['kind']; explanation: Explanation | null } {
  const marked = markOf(thrown)?.explanation ?? null;
  switch (originOf(thrown, code, headerLines)) {
    case 'reader':
      return { kind: 'other', explanation: marked };
    case 'engine':
      return {
        kind:
          thrown instanceof RangeError && outOfMemory.test(message.slice(0, 500))
            ? 'out-of-memory'
            : 'other',
        explanation: marked ?? explainEngine(thrown as Error, code, modules),
      };
    case 'library':
      return {
        kind: classifyError(thrown),
        explanation: marked ?? explainRefusal(message) ?? explainLibrary(message),
      };
  }
}
