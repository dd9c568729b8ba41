/** Turns a cell's TypeScript into CommonJS JavaScript with every line where it was. */
import { transform } from 'sucrase';
import { cutText, bounds } from '../wire/bounds';
import { explain, type Explanation } from '../wire/causes';
import type { CellError } from '../wire/parts';
import { checkSyntax } from './check-syntax';
import { explainUnreadable, placeOf } from './explain-unreadable';
import { hideNames, revealNames } from './private-names';
import { originalColumn } from './source-map';
import { findTangle } from './tangle';

export type Compiled =
  | {
      readonly ok: true;
      readonly code: string;
      /** Of a source map in which lines are the same; see `columnInCell`. */
      readonly mappings: string;
    }
  | { readonly ok: false; readonly error: CellError };

/** Removes types and rewrites imports and exports; does not check types. */
export function compile(source: string): Compiled {
  const tangle = findTangle(source);
  if (tangle !== null) {
    const place = { ...placeOf(source, tangle), explanation: explain('too-tangled') };
    return { ok: false, error: syntaxError('The code is too tangled to be read.', place) };
  }
  let transformed;
  try {
    transformed = transform(hideNames(source), {
      transforms: ['typescript', 'imports'],
      disableESTransforms: true,
      filePath: 'cell.ts',
      sourceMapOptions: { compiledFilename: 'cell.js' },
    });
  } catch (thrown) {
    return { ok: false, error: describeSyntaxError(thrown, source) };
  }
  const code = revealNames(transformed.code);
  const mappings = transformed.sourceMap?.mappings ?? '';
  const fault = checkSyntax(code);
  if (fault === null) return { ok: true, code, mappings };
  const { message, line, column, explanation } = fault;
  const inCell = line === null || column === null ? null : originalColumn(mappings, line, column);
  const odd = explainUnreadable(source, message);
  if (odd !== null && odd.line !== null) return { ok: false, error: syntaxError(message, odd) };
  return {
    ok: false,
    error: syntaxError(message, { line, column: inCell, explanation }),
  };
}

/** @param column in the compiled code, from 1; null where the cell has nothing for it */
export function columnInCell(
  { mappings }: Extract<Compiled, { ok: true }>,
  line: number,
  column: number,
): number | null {
  return originalColumn(mappings, line, column);
}

interface Place {
  readonly line: number | null;
  readonly column: number | null;
  readonly explanation: Explanation | null;
}

function syntaxError(message: string, { line, column, explanation }: Place): CellError {
  return {
    kind: 'syntax',
    name: 'SyntaxError',
    message: cutText(message, bounds.message),
    line,
    column,
    explanation,
  };
}

function describeSyntaxError(thrown: unknown, source: string): CellError {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  const position = /\((\d+):(\d+)\)\s*$/.exec(text.slice(-60));
  const message = text
    .slice(0, bounds.message * 2)
    .replace(/^Error transforming [^:]{1,200}: /, '')
    .replace(/ ?\(\d+:\d+\)$/, '');
  const line = position ? Number(position[1]) : null;
  const column = position ? Number(position[2]) : null;
  const known = explainUnreadable(source, message);
  const place = known ?? { line, column, explanation: null };
  return syntaxError(message, {
    line: place.line ?? line,
    column: place.line === null ? column : place.column,
    explanation: place.explanation,
  });
}
