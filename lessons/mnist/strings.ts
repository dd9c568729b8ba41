/** The figures' words in the page's language. */
import { useLanguage, type Language } from '@/i18n';
import { en, type MnistStrings } from './strings-en';
import { zh } from './strings-zh';

export type { MnistStrings };

const mnistStrings: Readonly<Record<Language, MnistStrings>> = { en, zh };

export function useMnistStrings(): MnistStrings {
  return mnistStrings[useLanguage()];
}
