/** A lesson's term with what the glossary says of it, in the language of the text. */
import type { GlossaryEntry } from './glossary';

export interface Term {
  readonly id: string;
  readonly tex: string;
  readonly name: string;
  /** One sentence on what it is. */
  readonly definition: string;
  readonly family: GlossaryEntry['family'];
  /** Identifiers in the lesson's cells that stand for the same quantity. */
  readonly code: readonly string[];
}
