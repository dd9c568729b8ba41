/** Words of the page for teachers. */
import { defineWords } from './define-words';
import { teach as en } from './en/teach';
import { teach as zh } from './zh/teach';

export const useTeachWords = defineWords(en, zh);
