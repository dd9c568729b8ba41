/** Words of the page that lists all terms. */
import { defineWords } from './define-words';
import { glossary as en } from './en/glossary';
import { glossary as zh } from './zh/glossary';

export const useGlossaryWords = defineWords(en, zh);
