/** The language the reader chose last, else the browser's. */
import * as v from 'valibot';
import { readStored, writeStored } from '@/storage/storage';
import type { Language } from '@/i18n';

const key = 'language';

export function preferredLanguage(): Language {
  const stored = readStored(key, v.picklist(['en', 'zh']));
  if (stored !== undefined) return stored;
  const known = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return known.find((tag) => tag === 'en' || tag === 'zh') ?? 'en';
}

export function rememberLanguage(language: Language): void {
  writeStored(key, language);
}
