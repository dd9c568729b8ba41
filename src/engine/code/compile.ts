/** Turns a cell's TypeScript into CommonJS JavaScript with every line where it was. */
import { transform } from 'sucrase';
import type { CellError } from '../wire/protocol';
import { hideNames, revealNames } from './private-names';
import { originalColumn } from './source-map';

export type Compiled =
  | {
      readonly ok: true;
      readonly code: string;
      /** The column in the cell for a column in the compiled code; lines are the same. */
      readonly columnOf: (line: number, column: number) => number | null;
    }
  | { readonly ok: false; readonly error: CellError };

/** Removes types and rewrites imports and exports; does not check types. */
export function compile(source: string): Compiled {
  try {
    const { code, sourceMap } = transform(hideNames(source), {
      transforms: ['typescript', 'imports'],
      disableESTransforms: true,
      filePath: 'cell.ts',
      sourceMapOptions: { compiledFilename: 'cell.js' },
    });
    const mappings = sourceMap?.mappings ?? '';
    return {
      ok: true,
      code: revealNames(code),
      columnOf: (line, column) => originalColumn(mappings, line, column),
    };
  } catch (thrown) {
    return { ok: false, error: describeSyntaxError(thrown) };
  }
}

function describeSyntaxError(thrown: unknown): CellError {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  const position = /\((\d+):(\d+)\)\s*$/.exec(text);
  return {
    kind: 'syntax',
    name: 'SyntaxError',
    message: text.replace(/^Error transforming [^:]+: /, '').replace(/\s*\(\d+:\d+\)\s*$/, ''),
    line: position ? Number(position[1]) : null,
    column: position ? Number(position[2]) : null,
  };
}
