/** Judges all lessons: each by itself, and how they stand to one another. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Issue } from './issue.ts';
import { validateLesson } from './validate-lesson.ts';

export function listLessons(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

export function validateLessons(folder: string): Issue[] {
  const ids = listLessons(folder);
  const readings = ids.map((id) => ({
    id,
    file: `lessons/${id}/meta.ts`,
    ...validateLesson(path.join(folder, id), `lessons/${id}`),
  }));
  const places = new Map<string, string>();
  return readings.flatMap(({ id, file, meta, lineOf, issues }) => {
    if (meta === undefined) return issues;
    const place = `${meta.track} ${meta.order}`;
    const taken = places.get(place);
    places.set(place, id);
    return [
      ...issues,
      ...(/^[a-z][a-z0-9-]*$/.test(id)
        ? []
        : [{ file, line: 1, message: 'The folder’s name must be in kebab-case.' }]),
      ...(taken === undefined
        ? []
        : [{ file, line: lineOf('order'), message: `order: ${taken} has the same place.` }]),
      ...meta.requires.flatMap((required, index) =>
        ids.includes(required) && required !== id
          ? []
          : [
              {
                file,
                line: lineOf('requires', index),
                message: `requires: there is no other lesson “${required}”.`,
              },
            ],
      ),
    ];
  });
}
