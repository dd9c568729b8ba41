/** Judges a lesson's folder: its metadata, and whether files, text and metadata agree. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LessonMeta } from '../../src/catalogue/schema.ts';
import type { Issue } from './issue.ts';
import { judgeCode } from './judge-code.ts';
import { judgeMarks } from './judge-marks.ts';
import { judgeStates } from './judge-states.ts';
import { judgeStyles } from './judge-styles.ts';
import { judgeTexts } from './judge-texts.ts';
import { readMeta, type MetaFile } from './read-meta.ts';

const exerciseFiles = ['start.ts', 'solution.ts', 'check.ts'];

export interface LessonReading {
  readonly meta: LessonMeta | undefined;
  readonly lineOf: MetaFile['lineOf'];
  readonly issues: readonly Issue[];
}

function listNames(folder: string, pattern: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => pattern.exec(name)?.[1] ?? []);
}

/** Ids of `<Figure id="…">` in the lesson's components. */
function listFigures(folder: string): string[] {
  return listNames(folder, /^(\w+\.tsx)$/).flatMap((name) =>
    [...readFileSync(path.join(folder, name), 'utf8').matchAll(/<Figure\s+id="([^"]+)"/g)].map(
      (match) => match[1] ?? '',
    ),
  );
}

/** What is in one list and not in the other, both ways. */
function compareLists(
  kind: 'cells' | 'exercises' | 'figures',
  present: readonly string[],
  {
    file,
    meta,
    lineOf: lineOfMeta,
  }: { file: string; meta: LessonMeta; lineOf: MetaFile['lineOf'] },
): Issue[] {
  const listed = meta[kind];
  return [
    ...listed.flatMap((id, index) =>
      present.includes(id)
        ? []
        : [{ file, line: lineOfMeta(kind, index), message: `${kind}: no file makes “${id}”.` }],
    ),
    ...present
      .filter((id) => !listed.includes(id))
      .map((id) => ({
        file,
        line: lineOfMeta(kind),
        message: `${kind}: “${id}” is in the folder but not listed.`,
      })),
  ];
}

function judgeTermList(
  { terms }: LessonMeta,
  file: string,
  lineOfMeta: MetaFile['lineOf'],
): Issue[] {
  return terms.flatMap(({ id }, index) =>
    terms.findIndex((term) => term.id === id) === index
      ? []
      : [
          {
            file,
            line: lineOfMeta('terms', index, 'id'),
            message: `terms: “${id}” is there twice.`,
          },
        ],
  );
}

/** A cell and an exercise of one name would show each other's code: both are found by it. */
function judgeNames(
  { cells, exercises }: LessonMeta,
  file: string,
  lineOfMeta: MetaFile['lineOf'],
): Issue[] {
  return exercises.flatMap((id, index) =>
    cells.includes(id)
      ? [
          {
            file,
            line: lineOfMeta('exercises', index),
            message: `exercises: “${id}” is the name of a cell, too.`,
          },
        ]
      : [],
  );
}

/**
 * @param folder The lesson's folder.
 * @param shown The folder's name in messages.
 */
export function validateLesson(folder: string, shown = folder): LessonReading {
  const file = `${shown}/meta.ts`;
  const metaPath = path.join(folder, 'meta.ts');
  if (!existsSync(metaPath)) {
    const issue = { file, line: 1, message: 'A lesson’s folder needs a meta.ts.' };
    return { meta: undefined, lineOf: () => 1, issues: [issue] };
  }
  const { meta, issues, lineOf: lineOfMeta } = readMeta(file, readFileSync(metaPath, 'utf8'));
  if (meta === undefined) return { meta, lineOf: lineOfMeta, issues };

  const place = { file, meta, lineOf: lineOfMeta };
  const exercises = listNames(path.join(folder, 'exercises'), /^([^.]+)$/);
  const found: Issue[] = [
    ...judgeTermList(meta, file, lineOfMeta),
    ...judgeNames(meta, file, lineOfMeta),
    ...compareLists('cells', listNames(path.join(folder, 'cells'), /^(.+)\.ts$/), place),
    ...compareLists('exercises', exercises, place),
    ...compareLists('figures', listFigures(folder), place),
    ...judgeMarks(folder, shown, meta),
    ...judgeCode(folder, shown),
    ...judgeStates(folder, shown, meta),
    ...judgeStyles(folder, shown),
    ...exercises.flatMap((id) =>
      exerciseFiles
        .filter((name) => !existsSync(path.join(folder, 'exercises', id, name)))
        .map((name) => ({
          file: `${shown}/exercises/${id}/${name}`,
          line: 1,
          message: 'Missing.',
        })),
    ),
    ...judgeTexts(folder, shown, meta),
  ];
  return { meta, lineOf: lineOfMeta, issues: found };
}
