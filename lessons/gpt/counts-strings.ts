/** The words of the counting figure in the language of the page. */
import { defineWords } from '@/i18n/define-words';
import { en } from './counts-strings-en';
import { zh } from './counts-strings-zh';

export const useCountsWords = defineWords(en, zh);
