/** Which terms a reader looks for by what was typed. */
import type { ListedTerm } from '@/catalogue/glossary/index-of-terms';
import type { Language } from '@/i18n';

/** Without what makes no difference: case, accents, full-width forms, hyphens and blanks. */
function simplify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mark}\p{Dash}\s]/gu, '')
    .toLowerCase();
}

/** Whether a term has the text in its name in either language, or in its meaning in the reader's. */
export function isLookedFor(term: ListedTerm, text: string, language: Language): boolean {
  const { name, definition } = term;
  const wanted = simplify(text);
  return [name.en, name.zh, definition[language]].some((it) => simplify(it).includes(wanted));
}
