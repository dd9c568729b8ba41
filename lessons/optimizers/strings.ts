/** The figures' words in both languages. */
import type { Language } from '@/i18n';
import { en } from './strings-en';
import { zh } from './strings-zh';

export type { OptimiserStrings } from './strings-en';

export const optimiserStrings: Readonly<Record<Language, typeof en>> = { en, zh };
