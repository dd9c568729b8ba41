/** Words of embeds, which come with the page of an embed. */
import { defineWords } from './define-words';
import { embed as en } from './en/embed';
import { embed as zh } from './zh/embed';

export const useEmbedWords = defineWords(en, zh);
