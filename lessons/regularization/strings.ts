/** The figures' words in the language of the page. */
import { defineWords } from '@/i18n/define-words';
import { en } from './strings-en';
import { zh } from './strings-zh';

export const useWords = defineWords(en, zh);
