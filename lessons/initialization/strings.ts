/** The figures' words in both languages. */
import type { Language } from '@/i18n';
import { signalWordsEn } from './strings-en';
import { signalWordsZh } from './strings-zh';

export type SignalStrings = typeof signalWordsEn;

export const signalStrings: Readonly<Record<Language, SignalStrings>> = {
  en: signalWordsEn,
  zh: signalWordsZh,
};
