/** What an entry of the glossary says. */

/** Families share one hue everywhere. */
export type TermFamily =
  | 'input'
  | 'weight'
  | 'bias'
  | 'preactivation'
  | 'activation'
  | 'loss'
  | 'gradient'
  | 'rate'
  | 'neutral';

/** The same in both languages. */
interface Both {
  readonly en: string;
  readonly zh: string;
}

export interface GlossaryEntry {
  /** The field's standard term. */
  readonly name: Both;
  /** One sentence that a beginner understands, without the term itself. */
  readonly definition: Both;
  readonly family: TermFamily;
}

export function entry(
  family: TermFamily,
  [en, zh]: readonly [en: string, zh: string],
  [meaningEn, meaningZh]: readonly [en: string, zh: string],
): GlossaryEntry {
  return { family, name: { en, zh }, definition: { en: meaningEn, zh: meaningZh } };
}
