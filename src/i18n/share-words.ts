/** Words of sharing, which come with its dialog and with what a link brought. */
import { defineWords } from './define-words';
import { share as en } from './en/share';
import { share as zh } from './zh/share';

export const useShareWords = defineWords(en, zh);
