/** Tells from where an error came: the engine, a library, or the reader's own `throw`. */
import { cellFile, framesOf } from '../../wire/errors';

/** `engine`: thrown by the language itself, for a line of the cell. */
export type Origin = 'reader' | 'engine' | 'library';

const ownErrors = new Set<unknown>(
  [Error, TypeError, ReferenceError, RangeError, SyntaxError, URIError, EvalError].map(
    ({ prototype }): unknown => prototype,
  ),
);

/**
 * @param code the compiled cell, whose line shows whether it made the error by itself
 * @param headerLines lines that the engine puts before the code
 */
export function originOf(thrown: unknown, code: string, headerLines: number): Origin {
  if (!(thrown instanceof Error)) return 'reader';
  const [top] = framesOf(thrown);
  if (!top) return 'reader';
  if (top.file !== cellFile) return 'library';
  const prototype: unknown = Object.getPrototypeOf(thrown);
  // `InternalError` is Firefox's alone.
  if (!ownErrors.has(prototype) && thrown.name !== 'InternalError') return 'reader';
  const line = code.split('\n')[top.line - headerLines - 1] ?? '';
  return /Error\s*\(/.test(line) ? 'reader' : 'engine';
}
