/** The figures' words in the language of the page. */
import { useLanguage, type Language } from '@/i18n';
import { en, type TrainingStrings } from './strings-en';
import { zh } from './strings-zh';

const strings: Readonly<Record<Language, TrainingStrings>> = { en, zh };

export function useTrainingStrings(): TrainingStrings {
  return strings[useLanguage()];
}
