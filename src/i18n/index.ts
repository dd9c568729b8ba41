/** The interface's words in the page's language. */
import { createContext, useContext } from 'react';
import { en } from './en';
import { zh } from './zh';

export type Strings = typeof en;
export type Language = 'en' | 'zh';

export const languages: readonly Language[] = ['en', 'zh'];
export const languageTags: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans' };

const strings: Readonly<Record<Language, Strings>> = { en, zh };

export function stringsOf(language: Language): Strings {
  return strings[language];
}

export const LanguageContext = createContext<Language>('en');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useStrings(): Strings {
  return strings[useContext(LanguageContext)];
}
