/** Judges a lesson's folder: its metadata, and whether files, text and metadata agree. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { glossary } from '../../src/catalogue/glossary/index.ts';
import type { LessonMeta } from '../../src/catalogue/schema.ts';
import { judgeChineseIn } from './chinese/judge-chinese.ts';
import { lineOf, type Issue } from './issue.ts';
import { readContent, type Content, type Mention } from './read-content.ts';
import { readMeta, type MetaFile } from './read-meta.ts';

const languages = ['en', 'zh'] as const;

/** What a lesson's text and figures may import; cells and exercises have a rule of their own. */
const allowedImports = [/^\.\//, /^@\/(components|charts|math)\//];

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

function judgeContent(file: string, content: Content, meta: LessonMeta): Issue[] {
  const terms = meta.terms.map(({ id }) => id);
  const issue = ({ line }: Mention, message: string): Issue => ({ file, line, message });
  const missing = (kind: 'cells' | 'exercises') =>
    meta[kind]
      .filter((id) => !content[kind].some((placed) => placed.id === id))
      .map((id) => ({ file, line: 1, message: `${kind}: “${id}” is listed but not placed here.` }));
  return [
    ...content.terms
      .filter(({ id }) => !terms.includes(id))
      .map((term) => issue(term, `No term “${term.id}” in meta.ts.`)),
    ...content.words
      .filter(({ id }) => !(id in glossary))
      .map((word) => issue(word, `No entry “${word.id}” in src/catalogue/glossary.`)),
    ...content.imports
      .filter(({ id }) => !allowedImports.some((allowed) => allowed.test(id)))
      .map((found) => issue(found, `A lesson cannot import “${found.id}”.`)),
    ...missing('cells'),
    ...missing('exercises'),
  ];
}

/** Judges figures' own marks: `data-term="…"` in the lesson's components. */
function judgeMarks(folder: string, shown: string, meta: LessonMeta): Issue[] {
  return listNames(folder, /^(\w+\.tsx)$/).flatMap((name) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    return [...text.matchAll(/data-term="([^"]+)"/g)].flatMap((match) =>
      meta.terms.some(({ id }) => id === match[1])
        ? []
        : [
            {
              file: `${shown}/${name}`,
              line: lineOf(text, match.index),
              message: `No term “${match[1]}” in meta.ts.`,
            },
          ],
    );
  });
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
    ...judgeChineseIn(folder, shown),
    ...exercises.flatMap((id) =>
      exerciseFiles
        .filter((name) => !existsSync(path.join(folder, 'exercises', id, name)))
        .map((name) => ({
          file: `${shown}/exercises/${id}/${name}`,
          line: 1,
          message: 'Missing.',
        })),
    ),
    ...languages.flatMap((language) => {
      const mdx = path.join(folder, `${language}.mdx`);
      const name = `${shown}/${language}.mdx`;
      if (!existsSync(mdx)) return [{ file: name, line: 1, message: 'Missing.' }];
      return judgeContent(name, readContent(readFileSync(mdx, 'utf8')), meta);
    }),
  ];
  return { meta, lineOf: lineOfMeta, issues: found };
}
