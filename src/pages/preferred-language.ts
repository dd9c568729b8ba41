/** The language the reader chose last, else the browser's. */
import type { Language } from '@/i18n';
import { readStored, writeStored } from '@/components/preferences';

const key = 'language';

export function preferredLanguage(): Language {
  const stored = readStored(key);
  if (stored === 'en' || stored === 'zh') return stored;
  return navigator.languages.some((tag) => tag.toLowerCase().startsWith('zh')) ? 'zh' : 'en';
}

export function rememberLanguage(language: Language): void {
  writeStored(key, language);
}
