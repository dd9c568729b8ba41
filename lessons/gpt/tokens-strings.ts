/** The words of the tokens' figure in the language of the page. */
import { defineWords } from '@/i18n/define-words';
import { en } from './tokens-strings-en';
import { zh } from './tokens-strings-zh';

export const useTokensWords = defineWords(en, zh);
