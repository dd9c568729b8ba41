/** Finds where a lesson's terms are named in its code. */
import type { Term } from '@/catalogue/terms';
import { blankLiterals } from '@/engine/code/scan-code';

export interface Mention {
  readonly term: string;
  /** Offsets in characters. */
  readonly start: number;
  readonly end: number;
}

/** Every identifier that stands for a term, in the order of the code; not in comments and strings. */
export function findIdentifiers(code: string, terms: readonly Term[]): Mention[] {
  const termOf = new Map(terms.flatMap(({ id, code: names }) => names.map((name) => [name, id])));
  return [...blankLiterals(code).matchAll(/(?<![\w$.])[A-Za-z_$][\w$]*/g)].flatMap((match) => {
    const term = termOf.get(match[0]);
    return term === undefined
      ? []
      : [{ term, start: match.index, end: match.index + match[0].length }];
  });
}
