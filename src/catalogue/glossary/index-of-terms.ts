/** The glossary as its page lists it: what the build gathers from the entries and from all lessons. */
import type { GlossaryEntry } from './entry.ts';

export interface ListedTerm extends GlossaryEntry {
  /** Its key in the glossary, which is also the anchor on the page. */
  readonly key: string;
  /** Formulas that stand for it in the first lesson that has any, as HTML. */
  readonly symbols: readonly string[];
  /** Folders of the lessons that speak of it, in the site's order; the first one introduces it. */
  readonly lessons: readonly string[];
}

/** Terms whose names begin alike: places in the list, in the order in which they are read. */
export interface LetterGroup {
  readonly letter: string;
  readonly places: readonly number[];
}

export interface IndexOfTerms {
  readonly terms: readonly ListedTerm[];
  /** By letter in English, and by the pinyin of the first character in Chinese. */
  readonly letters: Readonly<Record<'en' | 'zh', readonly LetterGroup[]>>;
}
