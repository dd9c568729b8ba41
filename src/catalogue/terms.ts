/** A lesson's term with what the glossary says of it. */
import { glossary, type GlossaryEntry } from './glossary';
import type { TermMeta } from './schema';

export interface Term {
  readonly id: string;
  readonly tex: string;
  readonly name: { readonly en: string; readonly zh: string };
  readonly family: GlossaryEntry['family'];
  /** Identifiers in the lesson's cells that stand for the same quantity. */
  readonly code: readonly string[];
}

export function nameTerm({ id, tex, entry, name, code }: TermMeta): Term {
  const { en, zh, family } = glossary[entry];
  return { id, tex, name: name ?? { en, zh }, family, code };
}
