/** Words of what the search found. */
import { defineWords } from './define-words';
import { search as en } from './en/search';
import { search as zh } from './zh/search';

export const useSearchWords = defineWords(en, zh);
