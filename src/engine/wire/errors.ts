/** Names what went wrong in a cell and where in the reader's code it happened. */
import { bounds, cutText } from './bounds';
import type { ErrorKind } from './parts';

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

/** Memory that is full, before anything was computed with what did not fit. */
export class OutOfMemoryError extends Error {
  override readonly name = 'OutOfMemoryError';

  /**
   * @param wanted bytes that did not fit
   * @param used bytes of all tensors
   */
  constructor(wanted: number, used: number) {
    const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
    super(
      `Out of memory: ${megabytes(wanted)} more do not fit beside the ${megabytes(used)} of tensors that are kept.`,
    );
  }
}

/** A worker that is there no more: it closed itself, or the browser took it away. */
export class WorkerEndedError extends Error {
  override readonly name = 'WorkerEndedError';

  constructor() {
    super('The worker that ran the code has ended.');
  }
}

/** A worker that never came up, with nothing left to leave out. */
export class BootError extends Error {
  override readonly name = 'BootError';

  constructor() {
    super('The worker that runs the code did not answer in time.');
  }
}

/** Code from elsewhere that is not run, as this browser or this copy of the site cannot keep it apart. */
export class IsolationError extends Error {
  override readonly name = 'IsolationError';
}

const kindsByName: Readonly<Record<string, ErrorKind>> = {
  ImportError: 'import',
  // See src/data/data-error.ts.
  DataError: 'data',
  MissingDataError: 'data-missing',
  DamagedDataError: 'data-damaged',
  StorageError: 'storage',
  DeviceLostError: 'device-lost',
  OutOfMemoryError: 'out-of-memory',
  WorkerEndedError: 'ended',
  BootError: 'no-boot',
  IsolationError: 'not-isolated',
  GPUOutOfMemoryError: 'out-of-memory',
  // The language's own errors quote names from the code, which say nothing about tensors.
  TypeError: 'other',
  ReferenceError: 'other',
};

/** The wording of TensorFlow.js 4.22 and of browsers; the first that matches names the kind. */
const kindsByMessage: readonly (readonly [RegExp, ErrorKind])[] = [
  [/\b(is|was|already) disposed\b|disposed (tensor|layersmodel|variable)/i, 'disposed'],
  [/device (is|was|has been)? ?lost|lost device|GPUDevice.{0,200}lost/i, 'device-lost'],
  [/kernel .{1,80} not registered for backend|no kernel (is )?registered/i, 'missing-kernel'],
  [
    /out of memory|\bOOM\b|cannot enlarge memory|could not allocate|allocation failed|array buffer allocation|invalid (typed )?array (buffer )?length|allocation size overflow|exceeds? .{0,80}max.{0,80}buffer ?size|memory access out of bounds|out of bounds memory access|^aborted\(|offset is out of bounds|source array is too long|offset and length are out of bounds/i,
    'out-of-memory',
  ],
  [/\bNaN\b|not finite|infinite/i, 'nan'],
  [
    /\bshapes?\b|\brank\b|broadcast|dimensions?\b|incompatible|(must|should) (match|be equal)|\binner\b|\bexpected\b.{0,200}\bto have\b|\bsize\b.{0,200}(does not|doesn't) match|\baxis\b|does not match/i,
    'shape',
  ],
];

/** Characters of a message that are looked at. */
const telling = 500;

/**
 * The kind of an error that a library or we threw, by its class, else by its text. Nothing that the
 * reader's code threw belongs here: its words may be any.
 */
export function classifyError(thrown: unknown): ErrorKind {
  const { name, message } = nameAndMessage(thrown);
  const words = message.slice(0, telling);
  return (
    kindsByName[name] ?? kindsByMessage.find(([pattern]) => pattern.test(words))?.[1] ?? 'other'
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

export interface Frame extends Position {
  readonly file: string;
}

/** Characters of a stack that are looked at. */
const longestStack = 20_000;

/** The places in files that a stack names, innermost first; what the engine does itself has none. */
export function framesOf(error: Error): Frame[] {
  const stack = stackOf(error);
  const message = messageOf(error);
  // Chromium begins with the message, which may look like anything.
  const start = stack.indexOf(message);
  const lines = stack.slice(start < 0 ? 0 : start + message.length).slice(0, longestStack);
  const frames: Frame[] = [];
  for (const line of lines.split('\n')) {
    const place = /(?:^|[\s(@])([^\s(@]{1,500}):(\d+):(\d+)\)?$/.exec(line.slice(-600));
    if (!place) continue;
    const file = (place[1] ?? '').split('/').at(-1) ?? '';
    frames.push({ file, line: Number(place[2]), column: Number(place[3]) });
  }
  return frames;
}

/** Empty where an error has none, or hands out something else. */
export function stackOf(error: Error): string {
  return textOf(() => error.stack ?? '', 5 * longestStack);
}

/** Characters kept of a message: enough for any shape or path, and no wall of text. */
const longestMessage = bounds.message;
const longestName = 100;

export function nameAndMessage(thrown: unknown): { name: string; message: string } {
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
