/** The figures' words in both languages. */
import type { Language } from '@/i18n';
import { activationWordsEn } from './strings-en';
import { activationWordsZh } from './strings-zh';

export type ActivationStrings = typeof activationWordsEn;

export const activationStrings: Readonly<Record<Language, ActivationStrings>> = {
  en: activationWordsEn,
  zh: activationWordsZh,
};
