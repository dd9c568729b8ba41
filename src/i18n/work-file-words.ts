/** Words about a file that was opened, which come with what reads it. */
import { defineWords } from './define-words';
import { workFile as en } from './en/work-file';
import { workFile as zh } from './zh/work-file';

export const useWorkFileWords = defineWords(en, zh);
