/** Judges all lessons: each by itself, and how they stand to one another. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { LessonMeta } from '../../src/catalogue/schema.ts';
import type { Issue } from './issue.ts';
import { nearest } from './nearest.ts';
import { readMeta, type MetaFile } from './read-meta.ts';
import { validateLesson } from './validate-lesson.ts';

export function listLessons(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

interface Neighbour {
  readonly id: string;
  readonly file: string;
  readonly meta: LessonMeta;
  readonly lineOf: MetaFile['lineOf'];
  /** When its metadata was written. */
  readonly written: number;
}

/** Undefined where the metadata is missing or wrong. */
export function readLessonMeta(folder: string, id: string): Neighbour | undefined {
  const full = path.join(folder, id, 'meta.ts');
  if (!existsSync(full)) return undefined;
  const file = `lessons/${id}/meta.ts`;
  const { meta, lineOf } = readMeta(file, readFileSync(full, 'utf8'));
  if (meta === undefined) return undefined;
  return { id, file, meta, lineOf, written: statSync(full).mtimeMs };
}

function readNeighbours(folder: string): Neighbour[] {
  return listLessons(folder).flatMap((id) => readLessonMeta(folder, id) ?? []);
}

/** Of two lessons in one place, the one that was written last is asked to move. */
function judgePlace(lesson: Neighbour, neighbours: readonly Neighbour[]): Issue[] {
  const { id, file, meta, lineOf, written } = lesson;
  const same = neighbours.filter(({ meta: { track } }) => track === meta.track);
  const other = same.find((it) => it.id !== id && it.meta.order === meta.order);
  if (other === undefined || other.written > written) return [];
  if (other.written === written && other.id > id) return [];
  const free = Math.max(...same.map(({ meta: { order } }) => order)) + 1;
  const message = `order: ${meta.order} in ${meta.track} is the place of ${other.file}:${other.lineOf('order')}. The next free one is ${free}.`;
  return [{ file, line: lineOf('order'), message }];
}

function judgeRequires({ id, file, meta, lineOf }: Neighbour, ids: readonly string[]): Issue[] {
  const others = ids.filter((other) => other !== id);
  return meta.requires.flatMap((required, index) => {
    if (others.includes(required)) return [];
    const near = nearest(required, others).map((it) => `“${it}”`);
    const advice = near.length === 0 ? '' : ` Do you mean ${near.join(' or ')}?`;
    const message = `requires: there is no other lesson “${required}”.${advice}`;
    return [{ file, line: lineOf('requires', index), message }];
  });
}

/** One lesson by itself and among the others: what is shown while it is written. */
export function validateAmong(folder: string, id: string): Issue[] {
  const shown = `lessons/${id}`;
  const neighbours = readNeighbours(folder);
  const lesson = neighbours.find((it) => it.id === id);
  return [
    ...validateLesson(path.join(folder, id), shown).issues,
    ...(/^[a-z][a-z0-9-]*$/.test(id)
      ? []
      : [
          {
            file: `${shown}/meta.ts`,
            line: 1,
            message: 'The folder’s name must be in kebab-case.',
          },
        ]),
    ...(lesson === undefined
      ? []
      : [...judgePlace(lesson, neighbours), ...judgeRequires(lesson, listLessons(folder))]),
  ];
}

export function validateLessons(folder: string): Issue[] {
  return listLessons(folder).flatMap((id) => validateAmong(folder, id));
}
