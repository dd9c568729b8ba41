/** The figures' words in both languages. */
import type { Language } from '@/i18n';
import { en, type BackpropStrings } from './strings-en';
import { zh } from './strings-zh';

export type { BackpropStrings };

export const backpropStrings: Readonly<Record<Language, BackpropStrings>> = { en, zh };
