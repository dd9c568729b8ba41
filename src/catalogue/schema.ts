/** What a lesson's `meta.ts` holds, and how it is judged. */
import * as v from 'valibot';
import { glossary, type GlossaryKey } from './glossary/index.ts';
import { tracks } from './tracks.ts';

const localized = v.object({
  en: v.pipe(v.string(), v.minLength(1)),
  zh: v.pipe(v.string(), v.minLength(1)),
});

const termSchema = v.object({
  /** Lower-case identifier; the value of `data-term`. */
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  tex: v.pipe(v.string(), v.minLength(1)),
  /** The entry of the glossary that names it and gives it its hue. */
  entry: v.picklist(Object.keys(glossary) as GlossaryKey[]),
  /** Said instead of the entry's name where one term of several is meant, such as “first weight”. */
  name: v.optional(localized),
  /** Identifiers in the lesson's cells that stand for the same quantity. */
  code: v.array(v.string()),
});

export const lessonMetaSchema = v.object({
  track: v.picklist(tracks),
  order: v.pipe(v.number(), v.integer(), v.minValue(0)),
  requires: v.array(v.string()),
  title: localized,
  summary: localized,
  /** Minutes that a first reading takes. */
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  terms: v.array(termSchema),
  figures: v.array(v.string()),
  cells: v.array(v.string()),
  exercises: v.array(v.string()),
});

export type LessonMeta = v.InferOutput<typeof lessonMetaSchema>;
export type TermMeta = v.InferOutput<typeof termSchema>;
export type Language = 'en' | 'zh';
