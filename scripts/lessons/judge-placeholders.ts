/** Refuses to publish what a new lesson was made with: words that stand for those that are to be written. */
import path from 'node:path';
import type { Issue } from './issue.ts';
import { validateLesson } from './validate-lesson.ts';
import { listLessons, readLessonMeta } from './validate-lessons.ts';

const template = path.resolve(import.meta.dirname, '../lesson-template');

export function judgePlaceholders(folder: string): Issue[] {
  const placeholder = validateLesson(template).meta;
  return listLessons(folder).flatMap((id) => {
    const lesson = readLessonMeta(folder, id);
    if (lesson === undefined || placeholder === undefined) return [];
    return (['title', 'summary'] as const).flatMap((field) =>
      lesson.meta[field].zh === placeholder[field].zh
        ? [
            {
              file: lesson.file,
              line: lesson.lineOf(field, 'zh'),
              message: `${field}: this is still the template’s; write the lesson’s own, in both languages, before it is published.`,
            },
          ]
        : [],
    );
  });
}
