/** The figures' words in both languages. */
import type { Language } from '@/i18n';
import { networkWordsEn } from './strings-en';
import { networkWordsZh } from './strings-zh';

export type NetworkWords = typeof networkWordsEn;

export const networkStrings: Readonly<Record<Language, NetworkWords>> = {
  en: networkWordsEn,
  zh: networkWordsZh,
};
