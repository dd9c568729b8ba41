/** Words of what becomes of the reader's code, which come with the parts of a cell that say it. */
import { defineWords } from './define-words';
import { keeping as en } from './en/keeping';
import { keeping as zh } from './zh/keeping';

export const useKeepingWords = defineWords(en, zh);
