/** A lesson's words in both languages, held to the same shape, and the hook that reads them in the page's. */
import { useLanguage } from './index';

/** English sets the type: what Chinese lacks, or has too much, is an error where it is written. */
export function defineWords<Words>(en: Words, zh: NoInfer<Words>): () => Words {
  const words = { en, zh };
  return function useWords() {
    return words[useLanguage()];
  };
}
