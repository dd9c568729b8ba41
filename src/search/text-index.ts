/** What can be searched in one language, as the build writes it and the page fetches it. */
import * as v from 'valibot';

const entry = v.object({
  /** A lesson's folder, a heading's anchor, or a term's key. */
  id: v.string(),
  title: v.string(),
  /** The title in the other language. */
  other: v.string(),
  text: v.string(),
});

const textIndex = v.object({
  lessons: v.array(v.object({ ...entry.entries, sections: v.array(entry) })),
  terms: v.array(entry),
});

export type Entry = v.InferOutput<typeof entry>;
export type TextIndex = v.InferOutput<typeof textIndex>;

/** @throws where it is no such index */
export function readTextIndex(value: unknown): TextIndex {
  return v.parse(textIndex, value);
}
