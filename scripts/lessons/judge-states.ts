/** Judges the names under which figures keep their states: each is the id of a figure, so that no two share one. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LessonMeta } from '../../src/catalogue/schema.ts';
import { lineOf, type Issue } from './issue.ts';

const kept = /\b(useFigureState|useUndoable)(?:<[^>]*>)?\(\s*'([^']+)'/g;

export function judgeStates(folder: string, shown: string, { figures }: LessonMeta): Issue[] {
  return readdirSync(folder)
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => {
      const code = readFileSync(path.join(folder, name), 'utf8');
      return [...code.matchAll(kept)]
        .filter(([, , id]) => !figures.includes(id ?? ''))
        .map(({ 1: hook, 2: id, index }) => ({
          file: `${shown}/${name}`,
          line: lineOf(code, index),
          message: `${hook}('${id}'): say the id of the figure, which meta.ts lists.`,
        }));
    });
}
