/** Where the texts are that can be searched in a language. */
import en from 'virtual:search-index-en';
import zh from 'virtual:search-index-zh';
import type { Language } from '@/i18n';

const addresses: Readonly<Record<Language, string>> = { en, zh };

export function textsAddress(language: Language): string {
  return addresses[language];
}
