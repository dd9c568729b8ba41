/** Pages that belong to no lesson, by their names among the words, in the order in which they are listed. */
import type { Language } from '@/i18n';
import { glossaryPath, referencePath, teachPath, yourWorkPath } from './addresses';
import { referenceIds, type ReferenceId } from './reference/reference-ids';

interface ListedPage<Name> {
  readonly name: Name;
  readonly pathIn: (language: Language) => string;
}

/** What is looked up rather than read through. */
export const lookedUp: readonly ListedPage<'glossary' | ReferenceId>[] = [
  { name: 'glossary', pathIn: glossaryPath },
  ...referenceIds.map((name) => ({
    name,
    pathIn: (language: Language) => referencePath(language, name),
  })),
];

/** What readers and teachers keep and make. */
export const tools: readonly ListedPage<'yourWork' | 'teach'>[] = [
  { name: 'yourWork', pathIn: yourWorkPath },
  { name: 'teach', pathIn: teachPath },
];
