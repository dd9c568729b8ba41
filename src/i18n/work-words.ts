/** Words of the page of the reader's work. */
import { defineWords } from './define-words';
import { work as en } from './en/work';
import { work as zh } from './zh/work';

export const useWorkWords = defineWords(en, zh);
