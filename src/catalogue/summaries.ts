/** What every lesson is about, in a sentence: for the page that lists them all; a text brings its own. */
import type { LessonMeta } from './schema';

const found = import.meta.glob<LessonMeta['summary']>('/lessons/*/meta.ts', {
  eager: true,
  import: 'default',
  query: '?summary',
});

/** @param id the lesson's folder */
export function summaryOf(id: string): LessonMeta['summary'] {
  const summary = found[`/lessons/${id}/meta.ts`];
  if (summary === undefined) throw new Error(`No lesson ${id}`);
  return summary;
}
