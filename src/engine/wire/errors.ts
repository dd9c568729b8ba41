/** Names what went wrong in a cell and where in the reader's code it happened. */
import { bounds, cutText } from './bounds';
import type { CellError, ErrorKind } from './protocol';

/** Name given to a cell's code by `//# sourceURL`, by which its frames are found in a stack. */
export const cellFile = 'cell.ts';

/** An import of something that a cell cannot import. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

/** The GPU is gone, and everything that was on it. */
export class DeviceLostError extends Error {
  override readonly name = 'DeviceLostError';

  /** @param detail the browser's own words */
  constructor(detail: string) {
    super(`The GPU device was lost. ${detail}`.trim());
  }
}

/** Storage that is denied, full or does not hold what was asked for. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}

const kindsByName: Readonly<Record<string, ErrorKind>> = {
  ImportError: 'import',
  // See src/data/data-error.ts.
  DataError: 'data',
  MissingDataError: 'data-missing',
  DamagedDataError: 'data-damaged',
  StorageError: 'storage',
  DeviceLostError: 'device-lost',
  SyntaxError: 'syntax',
  GPUOutOfMemoryError: 'out-of-memory',
  // The language's own errors quote names from the code, which say nothing about tensors.
  TypeError: 'other',
  ReferenceError: 'other',
};

/** The wording of TensorFlow.js 4.22 and of browsers; the first that matches names the kind. */
const kindsByMessage: readonly (readonly [RegExp, ErrorKind])[] = [
  [/\b(is|was|already) disposed\b|disposed (tensor|layersmodel|variable)/i, 'disposed'],
  [/device (is|was|has been)? ?lost|lost device|GPUDevice.*lost/i, 'device-lost'],
  [/kernel '?.+'? not registered for backend|no kernel (is )?registered/i, 'missing-kernel'],
  [
    /out of memory|\bOOM\b|cannot enlarge memory|could not allocate|allocation failed|array buffer allocation|invalid typed array length|exceeds? .*max.*buffer ?size/i,
    'out-of-memory',
  ],
  [/\bNaN\b|not finite|infinite/i, 'nan'],
  [
    /\bshapes?\b|\brank\b|broadcast|dimensions?\b|incompatible|(must|should) (match|be equal)|\binner\b|inputs? .*expected .*(to have|but)|\bsize\b.*(does not|doesn't) match|\baxis\b|does not match/i,
    'shape',
  ],
];

/** The kind of an error, by its class where we threw it, else by its text. */
export function classifyError(thrown: unknown): ErrorKind {
  const { name, message } = nameAndMessage(thrown);
  return (
    kindsByName[name] ?? kindsByMessage.find(([pattern]) => pattern.test(message))?.[1] ?? 'other'
  );
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * The innermost frame of a stack that lies in a file, as line and column from 1; null when none
 * does.
 * @param headerLines lines that the engine puts before the file's first one; see `countHeaderLines`
 */
export function locateInStack(
  stack: string | undefined,
  file: string,
  headerLines: number,
): Position | null {
  const escaped = file.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const frame = new RegExp(`(?:^|[\\s(@/])${escaped}:(\\d+)(?::(\\d+))?`, 'm').exec(stack ?? '');
  if (!frame) return null;
  const line = Number(frame[1]) - headerLines;
  return line < 1 ? null : { line, column: Number(frame[2] ?? 1) };
}

/** Characters kept of a message: enough for any shape or path, and no wall of text. */
const longestMessage = bounds.message;
const longestName = 100;
const longestStack = 100_000;

/** Everything the interface wants to know about an error thrown by a cell. */
export function describeError(thrown: unknown, headerLines: number): CellError {
  const { name, message } = nameAndMessage(thrown);
  const stack = thrown instanceof Error ? textOf(() => thrown.stack, longestStack) : '';
  const position = locateInStack(stack, cellFile, headerLines);
  return {
    kind: classifyError(thrown),
    name,
    message,
    line: position?.line ?? null,
    column: position?.column ?? null,
  };
}

function nameAndMessage(thrown: unknown): { name: string; message: string } {
  if (thrown instanceof Error) {
    return { name: textOf(() => thrown.name, longestName), message: messageOf(thrown) };
  }
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) {
    return { name: 'Error', message: messageOf(thrown) };
  }
  return { name: 'Error', message: textOf(() => thrown, longestMessage) };
}

function messageOf(thrown: { readonly message: unknown }): string {
  return textOf(() => thrown.message, longestMessage);
}

/** Reads what code may have made anything of: a number, a symbol, something that throws. */
function textOf(read: () => unknown, most: number): string {
  try {
    return cutText(String(read()), most);
  } catch {
    return '';
  }
}
