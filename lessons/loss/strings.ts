/** The figures' words in both languages. */
import type { Language } from '@/i18n';
import { lossWordsEn } from './strings-en';
import { lossWordsZh } from './strings-zh';

export type LossStrings = typeof lossWordsEn;

export const lossStrings: Readonly<Record<Language, LossStrings>> = {
  en: lossWordsEn,
  zh: lossWordsZh,
};
