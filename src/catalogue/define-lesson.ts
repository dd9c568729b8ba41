/** Gives a lesson's `meta.ts` its type; the build judges the values (see `scripts/vite/lessons.ts`). */
import type { LessonMeta } from './schema';

export function defineLesson(meta: LessonMeta): LessonMeta {
  return meta;
}
