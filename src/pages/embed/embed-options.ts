/** The options of this embed, as the address had them when the page was loaded; figures may rewrite it later. */
import { readOptions, type EmbedOptions } from '@/share/embed/options';
import { useOnPage } from '../shell/use-on-page';

const options = typeof window === 'undefined' ? null : readOptions(window.location.search);

/** Null in the HTML that is built, which is the same for every part, and until it has come to life. */
export function useEmbedOptions(): EmbedOptions | null {
  return useOnPage(() => options);
}
