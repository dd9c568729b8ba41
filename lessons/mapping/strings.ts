/** The figures' words in both languages. */
import type { Language } from '@/i18n';
import { mappingWordsEn } from './strings-en';
import { mappingWordsZh } from './strings-zh';

export type MappingStrings = typeof mappingWordsEn;
export type CurveWords = MappingStrings['curve'];

export const mappingStrings: Readonly<Record<Language, MappingStrings>> = {
  en: mappingWordsEn,
  zh: mappingWordsZh,
};
