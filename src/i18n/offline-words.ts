/** Words of what works without a network. */
import { defineWords } from './define-words';
import { offline as en } from './en/offline';
import { offline as zh } from './zh/offline';

export const useOfflineWords = defineWords(en, zh);
