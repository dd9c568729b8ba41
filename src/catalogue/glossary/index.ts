/**
 * The terms of the field in both languages: the one place that names and defines them. Chinese follows the
 * usage of the standard textbooks. Lessons' terms point here; a term's family decides its hue.
 */
import { attentionEntries } from './attention.ts';
import { dataEntries } from './data.ts';
import type { GlossaryEntry } from './entry.ts';
import { gradientEntries } from './gradient.ts';
import { languageEntries } from './language.ts';
import { lossEntries } from './loss.ts';
import { networkEntries } from './network.ts';
import { representationEntries } from './representation.ts';
import { tokenEntries } from './tokens.ts';
import { trainingEntries } from './training.ts';

export const glossary = {
  ...dataEntries,
  ...networkEntries,
  ...lossEntries,
  ...gradientEntries,
  ...representationEntries,
  ...trainingEntries,
  ...attentionEntries,
  ...tokenEntries,
  ...languageEntries,
} as const satisfies Readonly<Record<string, GlossaryEntry>>;

export type GlossaryKey = keyof typeof glossary;
export type { GlossaryEntry } from './entry.ts';
