/** Gathers the glossary with the lessons that speak of each term and the symbols that they give it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { glossary } from '../../src/catalogue/glossary/index.ts';
import type { IndexOfTerms, ListedTerm } from '../../src/catalogue/glossary/index-of-terms.ts';
import type { LessonMeta } from '../../src/catalogue/schema.ts';
import { byPlace } from '../../src/catalogue/tracks.ts';
import { renderFormula } from '../vite/formulas.ts';
import { groupByLetter } from './group-by-letter.ts';
import { readContent } from './read-content.ts';
import { listLessons, readLessonMeta } from './validate-lessons.ts';

interface LessonText {
  readonly id: string;
  readonly meta: LessonMeta;
  readonly text: string;
  /** Keys of the words that it marks without a symbol. */
  readonly words: readonly string[];
}

/** In the order of the site. */
function readLessons(folder: string): LessonText[] {
  return listLessons(folder)
    .flatMap((id) => readLessonMeta(folder, id) ?? [])
    .sort((a, b) => byPlace(a.meta, b.meta))
    .map(({ id, meta }) => {
      const text = readFileSync(path.join(folder, id, 'en.mdx'), 'utf8');
      return { id, meta, text, words: readContent(text).words.map((word) => word.id) };
    });
}

/** Lessons that mark the term; of a term that none marks, those that have it in their title or say it. */
function findLessons(lessons: readonly LessonText[], key: string, name: string): LessonText[] {
  const marking = lessons.filter(
    ({ meta, words }) => words.includes(key) || meta.terms.some(({ entry }) => entry === key),
  );
  if (marking.length > 0) return marking;
  const said = new RegExp(`\\b(${name}|${key})s?\\b`, 'i');
  const [titled, saying] = [
    lessons.filter(({ meta }) => said.test(meta.title.en)),
    lessons.filter(({ text }) => said.test(text)),
  ];
  return [...new Set([...titled, ...saying])];
}

/**
 * Those of the first lesson that has any: others may write it in their own way. A term with a name of its own is
 * one of several, whose symbol is not that of all.
 */
function symbolsOf(lessons: readonly LessonText[], key: string): string[] {
  const [first = []] = lessons
    .map(({ meta }) => meta.terms.filter(({ entry, name }) => entry === key && name === undefined))
    .filter((own) => own.length > 0);
  return [...new Set(first.map(({ tex }) => tex))];
}

/** @param folder that of the lessons */
export function indexTerms(folder: string): IndexOfTerms {
  const lessons = readLessons(folder);
  const terms = Object.entries(glossary).map(([key, entry]): ListedTerm => ({
    key,
    ...entry,
    symbols: symbolsOf(lessons, key).map((tex) => renderFormula(tex, false)),
    lessons: findLessons(lessons, key, entry.name.en).map(({ id }) => id),
  }));
  const groups = (language: 'en' | 'zh') =>
    groupByLetter(
      terms.map(({ name }) => name[language]),
      language,
    );
  return { terms, letters: { en: groups('en'), zh: groups('zh') } };
}
