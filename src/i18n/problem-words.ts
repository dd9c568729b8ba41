/** Causes of errors in both languages: too many words for a page that no cell of which has failed. */
import { problems as en } from './en/problems';
import { problems as zh } from './zh/problems';

export const problemWords = { en, zh };
