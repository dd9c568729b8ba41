/** Gathers what a reader can search: the texts of all lessons in one language, and the glossary. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { glossary } from '../../src/catalogue/glossary/index.ts';
import type { Language } from '../../src/catalogue/schema.ts';
import { byPlace } from '../../src/catalogue/tracks.ts';
import type { TextIndex } from '../../src/search/text-index.ts';
import { slugify } from '../vite/headings.ts';
import { readProse } from './read-prose.ts';
import { listLessons, readLessonMeta } from './validate-lessons.ts';

/** @param folder that of the lessons */
export function indexTexts(folder: string, language: Language): TextIndex {
  const other = language === 'en' ? 'zh' : 'en';
  const read = (id: string, of: Language) =>
    readProse(readFileSync(path.join(folder, id, `${of}.mdx`), 'utf8'));
  const lessons = listLessons(folder)
    .flatMap((id) => readLessonMeta(folder, id) ?? [])
    .sort((a, b) => byPlace(a.meta, b.meta))
    .map(({ id, meta }) => {
      const [own, others] = [read(id, language), read(id, other)];
      const english = language === 'en' ? own : others;
      return {
        id,
        title: meta.title[language],
        other: meta.title[other],
        text: meta.summary[language],
        sections: own.map(({ title, text }, place) => ({
          id: slugify(english[place]?.title ?? ''),
          title,
          other: others[place]?.title ?? '',
          text,
        })),
      };
    });
  const terms = Object.entries(glossary).map(([id, { name, definition }]) => ({
    id,
    title: name[language],
    other: name[other],
    text: definition[language],
  }));
  return { lessons, terms };
}
