/** Judges the length of a lesson's cells: one is seen at once, without scrolling. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Issue } from './issue.ts';

const longestCell = 40;

/** @param shown The folder's name in messages. */
export function judgeCode(folder: string, shown: string): Issue[] {
  const cells = path.join(folder, 'cells');
  if (!existsSync(cells)) return [];
  return readdirSync(cells)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const { length } = readFileSync(path.join(cells, name), 'utf8').trimEnd().split('\n');
      const message = `${length} lines; a cell has at most ${longestCell}, so that it is seen at once: share out what it does.`;
      return length <= longestCell
        ? []
        : [{ file: `${shown}/cells/${name}`, line: longestCell + 1, message }];
    });
}
